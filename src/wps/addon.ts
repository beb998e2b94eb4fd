/** The part of WPS's add-in object that we use, as far as it is published; see `test/wps/declared`. */
export interface AddonRoot {
  CreateTaskPane(url: string, title?: string): TaskPane;
  GetTaskPane(id: number): TaskPane;
  readonly PluginStorage: { getItem(key: string): string; setItem(key: string, value: number | string): void };
  /** Since WPS 12.1.0.20540. */
  readonly AddCustomFunction?: AddFunction;
}

export type AddFunction = (
  namespace: string,
  name: string,
  work: (...given: never[]) => unknown,
  metadata?: {
    description?: string;
    result: { type?: string };
    parameters: { name?: string; type?: string; description?: string }[];
  },
) => void;

export interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
  Width: number;
}
