import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import {
  DeleteRegular,
  MoreHorizontalRegular,
  PanelRightContractRegular,
  PanelRightExpandRegular,
  QuestionCircleRegular,
  SaveRegular,
} from "@fluentui/react-icons";
import { ACTIONS } from "../page/actions";
import type { OpenWorkbook } from "../page/openWorkbook";
import { words } from "../webWords";
import { KeepDialog } from "./KeepDialog";
import { OfflineNote } from "./OfflineNote";
import { OpenButton } from "./OpenButton";
import { useDesk } from "./useDesk";

/** Windows without room for words beside the icons. */
const NARROW = "@media (max-width: 700px)";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    [NARROW]: { flexWrap: "nowrap", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { width: "24px", height: "24px" },
  name: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    maxWidth: "32rem",
    minWidth: 0,
  },
  state: { flexShrink: 0, whiteSpace: "nowrap" },
  space: { flex: 1 },
  // There the icons say it, with the words for screen readers and as a hint.
  label: {
    [NARROW]: {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
      whiteSpace: "nowrap",
    },
  },
  small: { position: "relative", flexShrink: 0, [NARROW]: { minWidth: "32px" } },
  // Above the pane's steps, which stay in view above its screens.
  menu: { zIndex: tokens.zIndexPopup },
  note: { padding: tokens.spacingHorizontalS },
});

interface TopBarProps {
  readonly workbook: OpenWorkbook;
  readonly isPaneShown: boolean;
  readonly onShowPane: (show: boolean) => void;
}

/** Which file is open, whether it is saved, and what can be done with whole files. */
export function TopBar({ workbook, isPaneShown, onShowPane }: TopBarProps) {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const texts = words.bar;
  const others = workbook.files.length - 1;
  return (
    <header className={styles.bar}>
      <img src="assets/icon-32.png" alt="" className={styles.icon} />
      <Text weight="semibold" className={styles.name} title={workbook.files.join(", ")}>
        {workbook.file.fileName}
        {others > 0 && texts.others(others)}
      </Text>
      <span role="status" className={styles.state}>
        {state.unsaved && (
          <Badge appearance="tint" color="warning">
            {texts.unsaved}
          </Badge>
        )}
      </span>
      {!state.mayKeep && <KeepDialog />}
      {state.mayKeep && !state.keeps && <Text size={200}>{words.recovery.failed}</Text>}
      <span className={styles.space} />
      <Button
        appearance="primary"
        icon={<SaveRegular />}
        className={styles.small}
        disabled={!ACTIONS.save.enabled(state)}
        title={texts.saveKey(ACTIONS.save.key)}
        onClick={() => {
          ACTIONS.save.perform(desk);
        }}
      >
        <span className={styles.label}>{state.saving ? texts.saving : texts.save}</span>
      </Button>
      <OpenButton label={texts.openOther} className={styles.small} labelClassName={styles.label} />
      <Button
        appearance="subtle"
        icon={isPaneShown ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
        aria-label={isPaneShown ? texts.hidePane : texts.showPane}
        title={isPaneShown ? texts.hidePane : texts.showPane}
        onClick={() => {
          onShowPane(!isPaneShown);
        }}
      />
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={texts.more}
            title={texts.more}
          />
        </MenuTrigger>
        <MenuPopover className={styles.menu}>
          <MenuList>
            <MenuItemLink href="help.html" target="_blank" icon={<QuestionCircleRegular />}>
              {texts.help}
            </MenuItemLink>
            <MenuItem
              icon={<DeleteRegular />}
              onClick={() => {
                ACTIONS.forget.perform(desk);
              }}
            >
              {words.recovery.forgetHere}
            </MenuItem>
          </MenuList>
          <div className={styles.note}>
            <OfflineNote />
          </div>
        </MenuPopover>
      </Menu>
    </header>
  );
}
