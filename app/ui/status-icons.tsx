import { Icon } from "./icon.tsx";

/** What a script puts before the words of a status line. */
export function StatusIcons() {
  return (
    <>
      <template id="icon-clock">
        <Icon name="clock" />
      </template>
      <template id="icon-alert">
        <Icon name="alert" />
      </template>
    </>
  );
}
