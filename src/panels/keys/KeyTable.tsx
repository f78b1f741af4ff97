import { KEY_ACTIONS, KEY_GROUPS, workingKeys } from "../../app/index.ts";
import { useApp, useLanguage } from "../AppContext.tsx";
import { keyLabel } from "./names.ts";

/** All keys that work on this screen and what they do, group by group, in columns: a sheet to look at, not to work on. */
export function KeyTable() {
  const isReplay = useApp((state) => state.replay !== null);
  return (
    <div className="key-table">
      {KEY_GROUPS.filter((group) => (group === "replay") === isReplay).map((group) => (
        <KeysOfGroup key={group} group={group} />
      ))}
    </div>
  );
}

function KeysOfGroup({ group }: { readonly group: (typeof KEY_GROUPS)[number] }) {
  const language = useLanguage();
  const { t } = language;
  const keys = useApp((state) => state.keys);
  const rows = KEY_ACTIONS.flatMap(({ id, group: of }) => {
    const chords = of === group ? workingKeys(keys, id) : [];
    return chords.length > 0 ? [{ id, chords }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-label={t(`keys.groups.${group}`)}>
      <h3>{t(`keys.groups.${group}`)}</h3>
      <dl>
        {rows.map(({ id, chords }) => (
          <div key={id}>
            <dt>
              {chords.map((chord) => (
                <kbd key={chord}>{keyLabel(language, chord)}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.actions.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
