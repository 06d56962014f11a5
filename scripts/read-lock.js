/**
 * @typedef {{ version?: string, optional?: boolean, optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * The optional packages some package in the lock names and the lock does not hold.
 * @param {Lock} lock
 * @returns {{ name: string, version: string, parent: string }[]}
 */
export function missingOptionalPackages(lock) {
  const missing = [];
  for (const [parent, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isLocked(lock, parent, name))
        missing.push({ name, version, parent: parent === "" ? "package.json" : parent });
    }
  }
  return missing;
}

/**
 * Looks where Node would: beside the parent's own packages first, then one level up at a time.
 * @param {Lock} lock
 * @param {string} parent
 * @param {string} name
 */
function isLocked(lock, parent, name) {
  for (let place = parent; ; place = place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")))) {
    if (`${place === "" ? "" : `${place}/`}node_modules/${name}` in lock.packages) return true;
    if (place === "") return false;
  }
}
