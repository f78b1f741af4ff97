import { Button, Input, Label, SearchField, ToggleButton } from "react-aria-components";
import type { Arm, OwnUnit } from "../../engine/index.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import { useKept } from "../useKept.ts";
import { Pick } from "./Pick.tsx";
import { EVERYBODY, formationName, SORTS, type Wish } from "./unitList.ts";

/** What is wished for of the list of units: a word, an order, an arm, a formation, those who wait or suffer. */
export function UnitWishes(props: {
  readonly wish: Wish;
  readonly units: readonly OwnUnit[];
  readonly count: number;
  readonly onChange: (wish: Wish) => void;
}) {
  const { wish, units, count, onChange } = props;
  const { t } = useLanguage();
  const [isOpen, setOpen] = useKept("units-wishes", false);
  const isNarrowed = wish.text !== "" || wish.arm !== "all" || wish.formation !== "all" || hasOnly(wish);
  return (
    <search className="wishes" aria-label={t("units.wishes")}>
      <SearchField className="book-search" value={wish.text} onChange={(text) => onChange({ ...wish, text })}>
        <Label>{t("units.find")}</Label>
        <Input />
      </SearchField>
      <details className="wishes-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("units.sortAndFilter")}</summary>
        {isOpen ? <Choices wish={wish} units={units} onChange={onChange} /> : null}
      </details>
      <p className="small" role="status">
        {t("units.shown", { count, all: units.length })}
      </p>
      {isNarrowed ? (
        <Button className="link" onPress={() => onChange({ ...EVERYBODY, sort: wish.sort })}>
          {t("units.showAll")}
        </Button>
      ) : null}
    </search>
  );
}

function Choices(props: {
  readonly wish: Wish;
  readonly units: readonly OwnUnit[];
  readonly onChange: (wish: Wish) => void;
}) {
  const { wish, units, onChange } = props;
  const { t } = useLanguage();
  const reader = useReader();
  const arms = [...new Set(units.flatMap((unit) => reader.sheet(unit.id)?.arm ?? []))];
  const formations = [...new Set(units.map((unit) => formationName(reader, unit.id)))].filter(Boolean);
  return (
    <div className="wishes-choices">
      <Pick
        label={t("units.sort")}
        value={wish.sort}
        options={SORTS.map((sort) => [sort, t(`units.sorts.${sort}`)] as const)}
        onChange={(sort) => onChange({ ...wish, sort })}
      />
      {arms.length > 1 ? (
        <Pick<Arm | "all">
          label={t("units.arm")}
          value={wish.arm}
          options={[["all", t("units.all")], ...arms.map((arm) => [arm, t(`arms.${arm}`)] as const)]}
          onChange={(arm) => onChange({ ...wish, arm })}
        />
      ) : null}
      {formations.length > 1 ? (
        <Pick
          label={t("units.formation")}
          value={wish.formation}
          options={[["all", t("units.all")], ...formations.map((each) => [each, each] as const)]}
          onChange={(formation) => onChange({ ...wish, formation })}
        />
      ) : null}
      <div className="row wishes-only">
        {(["waiting", "troubled"] as const).map((which) => (
          <ToggleButton
            key={which}
            className="button toggle"
            isSelected={wish.only[which]}
            onChange={(isOn) => onChange({ ...wish, only: { ...wish.only, [which]: isOn } })}
          >
            {t(`units.only.${which}`)}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}

function hasOnly({ only }: Wish): boolean {
  return only.waiting || only.troubled;
}
