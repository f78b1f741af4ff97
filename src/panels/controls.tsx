/** Small parts that every screen uses. */
import { type ReactNode, useContext, useId } from "react";
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
  OverlayTriggerStateContext,
  Popover,
} from "react-aria-components";
import { useLanguage } from "./AppContext.tsx";
import { Icon, type IconName } from "./icons.tsx";
import { Termed } from "./terms/Term.tsx";
import { useWayBack } from "./useWayBack.ts";

/** A button with an icon only: `label` is its accessible name and its tip. */
export function IconButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress?: () => void;
  readonly className?: string;
  readonly isDisabled?: boolean;
}) {
  const { icon, label, className, ...rest } = props;
  return (
    <Button {...rest} aria-label={label} className={`icon-button ${className ?? ""}`}>
      <Icon name={icon} />
      <span className="tip" aria-hidden="true">
        {label}
      </span>
    </Button>
  );
}

/** One fact of a list: its name, in which terms of the field are marked, and its value. */
export function Fact(props: {
  readonly label: string;
  readonly children: ReactNode;
  /** The term that the name stands for, where it is another word. */
  readonly term?: string;
}) {
  const { label, term, children } = props;
  return (
    <div className="fact">
      <dt>
        <Termed text={label} {...(term === undefined ? {} : { term })} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A dialog over the whole page, with a title and a button that shuts it. */
export function Sheet(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  /** Ids of what is read out with the title when it opens. */
  readonly about?: string;
}) {
  const { t } = useLanguage();
  useWayBack(props.isOpen, props.onClose);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={props.isOpen}
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}
    >
      <Modal className={`modal ${props.className ?? ""}`}>
        <Dialog
          className="dialog"
          {...(props.about === undefined ? {} : { "aria-describedby": props.about })}
        >
          <header className="dialog-head">
            <Heading slot="title">{props.title}</Heading>
            <IconButton icon="close" label={t("controls.close")} onPress={props.onClose} />
          </header>
          <div className="dialog-body">{props.children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What a button lets down beside it: a menu, a list, a card. The browser's Back puts it away. */
export function Drop(props: {
  readonly className?: string;
  readonly placement?: "bottom start";
  /** Id of what names it; without one the button does. */
  readonly "aria-labelledby"?: string;
  readonly children: ReactNode;
}) {
  const { className, children, ...rest } = props;
  return (
    <Popover className={`popover ${className ?? ""}`} {...rest}>
      <ShutByBack />
      {children}
    </Popover>
  );
}

function ShutByBack() {
  const state = useContext(OverlayTriggerStateContext);
  useWayBack(true, () => state?.close());
  return null;
}

/** A button that opens a small card beside it. */
export function PopoverButton(props: {
  readonly label: ReactNode;
  readonly name: string;
  readonly className: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const title = useId();
  return (
    <DialogTrigger>
      <Button className={props.className} aria-label={props.name}>
        <span className="named" title={props.name}>
          {props.label}
        </span>
      </Button>
      <Drop placement="bottom start" aria-labelledby={title}>
        <div className="dialog">
          <h2 id={title} className="popover-title">
            {props.title}
          </h2>
          {props.children}
        </div>
      </Drop>
    </DialogTrigger>
  );
}
