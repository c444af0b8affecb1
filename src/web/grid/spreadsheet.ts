import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type Injector,
  type Workbook,
} from "@univerjs/core";
import designWords from "@univerjs/design/locale/ru-RU";
import docsUiWords from "@univerjs/docs-ui/locale/ru-RU";
import sheetsFilterWords from "@univerjs/sheets-filter/locale/ru-RU";
import sheetsFilterUiWords from "@univerjs/sheets-filter-ui/locale/ru-RU";
import sheetsUiWords from "@univerjs/sheets-ui/locale/ru-RU";
import sheetsWords from "@univerjs/sheets/locale/ru-RU";
import uiWords from "@univerjs/ui/locale/ru-RU";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { IRenderManagerService, RenderComponent, UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import { SheetsNumfmtCellContentController, UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { SheetSkeletonManagerService, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import "./borders";

/** The id of the only workbook of the component. */
export const UNIT = "workbook";
/** A component workbook always has a sheet: this one represents none. */
export const BLANK_SHEET = "blank";

/** The running component, with what the grid needs from it. */
export interface Spreadsheet {
  readonly workbook: Workbook;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** Redraws the active sheet after its data were changed without the component's own commands. */
  redraw(): void;
  dispose(): void;
}

/**
 * Starts the spreadsheet component in an element: rendering, selection, number formats and filters. It shows the
 * values it is given, calculates nothing, and its own cell editor is not used.
 */
export function startSpreadsheet(container: HTMLElement): Spreadsheet {
  const univer = new Univer({
    locale: LocaleType.RU_RU,
    locales: {
      [LocaleType.RU_RU]: mergeLocales(
        designWords,
        uiWords,
        docsUiWords,
        sheetsWords,
        sheetsUiWords,
        sheetsFilterWords,
        sheetsFilterUiWords,
      ),
    },
    // It logs every refused command as an error.
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: false,
    toolbar: false,
    footer: false,
    contextMenu: false,
    headerMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableEdit: true,
    disableAutoFocus: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
    clipboardConfig: { hidePasteOptions: true },
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: "",
    locale: LocaleType.RU_RU,
    defaultStyle: { ff: "Arial", fs: 10 },
    sheetOrder: [BLANK_SHEET],
    sheets: { [BLANK_SHEET]: { id: BLANK_SHEET, name: " ", cellData: {} } },
  });
  const injector = univer.__getInjector();
  // The component's own auto focus would take the focus from the page; but it must know what a click focuses.
  injector.get(IUniverInstanceService).focusUnit(UNIT);
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal("ru");
  // Ends with the component.
  injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(
      () => leaveProtectionOut(injector),
      () => undefined,
    );
  return {
    workbook,
    injector,
    commands: injector.get(ICommandService),
    redraw() {
      const sheetId = workbook.getActiveSheet().getSheetId();
      const render = injector.get(IRenderManagerService).getRenderById(UNIT);
      if (!render) return;
      const skeletons = render.with(SheetSkeletonManagerService);
      skeletons.getSkeleton(sheetId)?.resetCache();
      skeletons.makeDirty({ sheetId }, true);
      skeletons.setCurrent({ sheetId });
      render.mainComponent?.makeDirty();
      render.scene.makeDirty();
    },
    dispose() {
      univer.dispose();
    },
  };
}

/** The component's drawings over ranges that are protected. */
const PROTECTION = [
  "RANGE_PROTECTION_CAN_VIEW_RENDER_EXTENSION_KEY",
  "RANGE_PROTECTION_CAN_NOT_VIEW_RENDER_EXTENSION_KEY",
];

/** The grid protects no ranges; to look for them takes the component a quarter of each frame. */
function leaveProtectionOut(injector: Injector): void {
  const component = injector.get(IRenderManagerService).getRenderById(UNIT)?.mainComponent;
  if (!(component instanceof RenderComponent)) return;
  for (const key of PROTECTION) {
    const extension = component.getExtensionByKey(key);
    if (extension) extension.draw = () => undefined;
  }
}
