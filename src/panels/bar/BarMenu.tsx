import type { ReactNode } from "react";
import { Button, type Key, Menu, MenuTrigger } from "react-aria-components";
import { useLanguage } from "../AppContext.tsx";
import { Drop } from "../controls.tsx";
import { Icon } from "../icons.tsx";

/** The word of a sign, seen where fingers point and there is room for it below the sign; its button has the same name. */
export function SignWord({ children }: { readonly children: string }) {
  return (
    <span className="sign-word" aria-hidden="true">
      {children}
    </span>
  );
}

/** The menu at the head of a bar, with its entries and what stands small below them. */
export function BarMenu<Item extends string>(props: {
  readonly onChoose: (item: Item) => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <MenuTrigger>
      <Button className="icon-button bar-menu" aria-label={t("menu.title")}>
        <Icon name="menu" />
        <SignWord>{t("menu.title")}</SignWord>
      </Button>
      <Drop className="menu-popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={t("menu.title")}
          onAction={(key: Key) => props.onChoose(key as Item)}
        >
          {props.children}
        </Menu>
        {props.foot}
      </Drop>
    </MenuTrigger>
  );
}
