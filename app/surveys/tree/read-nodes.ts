import type { z } from "zod";
import { type ItemKind, isItemKind } from "#app/questions/kinds/item.ts";
import { plainText, quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { readShape } from "../shape.ts";
import { groupSchema, itemSchemas, type WrittenGroup, type WrittenItem } from "./tree-schema.ts";

/** A node as it is written, with its place in the file. */
export type WrittenNode =
  | { readonly type: "item"; readonly path: ProblemPath; readonly written: WrittenItem }
  | {
      readonly type: "group";
      readonly path: ProblemPath;
      readonly written: WrittenGroup;
      readonly children: readonly WrittenNode[];
    };

/** Deeper than this nobody finds their way. */
const deepestTree = 24;
/** More than this nobody answers. */
const mostNodes = 5000;

/** Reads the nodes of a tree, each by the keys its kind has. What cannot be read is noted and left out. */
export function readNodes(written: readonly unknown[], path: ProblemPath, list: ProblemList): readonly WrittenNode[] {
  let room = mostNodes;
  const readAll = (nodes: readonly unknown[], at: ProblemPath, depth: number): readonly WrittenNode[] =>
    nodes.flatMap((node, index) => {
      if (room-- <= 0) {
        if (room === -1) list.add(at, () => `There are more than ${mostNodes} groups and items. Split the instrument.`);
        return [];
      }
      return readNode(node, [...at, index], depth);
    });
  const readNode = (node: unknown, at: ProblemPath, depth: number): readonly WrittenNode[] => {
    if (typeof node !== "object" || node === null || Array.isArray(node)) {
      list.add(at, () => 'Here should stand a group (with "children") or an item (with "kind"). Write its keys.');
      return [];
    }
    const under = below(list, at);
    if (Object.hasOwn(node, "children")) {
      const group = readShape(groupSchema, node, under);
      if (depth >= deepestTree) {
        list.add(at, () => `Groups are nested more than ${deepestTree} deep. Flatten the tree.`);
        return [];
      }
      return [
        { type: "group", path: at, written: group, children: readAll(group.children, [...at, "children"], depth + 1) },
      ];
    }
    const item = readItem(
      itemSchemas,
      node,
      at,
      list,
      'This is neither a group nor an item. Add "children", or "kind".',
    );
    return item === null ? [] : [{ type: "item", path: at, written: item }];
  };
  return readAll(written, path, 0);
}

/** Reads one item by the keys its kind has; null, and a mistake noted, where nobody can tell which kind it is. */
export function readItem<Schemas extends Readonly<Record<ItemKind, z.ZodType>>>(
  schemas: Schemas,
  node: object,
  at: ProblemPath,
  list: ProblemList,
  withoutKind: string,
): z.output<Schemas[ItemKind]> | null {
  const kind = "kind" in node && Object.hasOwn(node, "kind") ? node.kind : undefined;
  if (typeof kind === "string" && isItemKind(kind))
    return readShape<Schemas[ItemKind]>(schemas[kind], node, below(list, at));
  list.add(kind === undefined ? at : [...at, "kind"], () =>
    kind === undefined
      ? withoutKind
      : `There is no kind of item ${quote(kind)}. ${suggestId(plainText(kind), Object.keys(schemas))}`,
  );
  return null;
}

/** The same list for problems whose paths begin further down. */
export function below(list: ProblemList, path: ProblemPath): ProblemList {
  return { problems: list.problems, add: (at, message) => list.add([...path, ...at], message) };
}
