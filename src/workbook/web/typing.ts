import type { Univer } from '@univerjs/core';
import { DeviceInputEventType, IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/preset-sheets-core';
import { ICommandService } from './library';

/**
 * Owns what is still being typed into a cell: it goes in as by Enter, without moving on, before anything is done with the workbook that
 * counts on it. The library would throw it away where another workbook comes to the front, and leave it out of what is saved.
 */
export function endTyping(univer: Univer): void {
  const injector = univer.__getInjector();
  const { visible, unitId } = injector.get(IEditorBridgeService).isVisible();
  if (!visible) return;
  const params = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId };
  injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, params);
}
