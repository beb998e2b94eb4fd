/**
 * Owns the two globals by which the genuine Office.js talks to a desktop Excel, for the page side. The function is sent
 * into a browser as text, so it may use nothing but its arguments.
 */
export interface ShimSettings {
  /** `Excel$Win32$16.01$zh-CN$telemetry$$disableLogging$3`; the last number switches the shared runtime and functions on. */
  readonly hostInfo: string;
  /** Requirement sets by name, versions as text. */
  readonly sets: Readonly<Record<string, string>>;
  /** LCID of the user interface: 2052 is simplified Chinese. */
  readonly locale: number;
  readonly instance: string;
  /** Background and text colours of the Office theme. */
  readonly theme: Readonly<Record<string, string>>;
}

/** The page's side of the bridge: `onMessageFromHost` is filled in by the library. */
export interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
}

export function installShim(page: object, settings: ShimSettings, send: (text: string) => void): Bridge {
  const kept: Record<string, unknown> = {};
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => '5f0c8a3e-1c53-4a70-9d3c-8f5f6f1f2b11',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => settings.locale,
    GetAppDataLocale: () => settings.locale,
    GetDocUrl: () => '',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => settings.instance,
    GetInstanceId: () => settings.instance,
    GetHostFullVersion: () => '16.0.18025.20000',
    GetSupportedMatrix: () => JSON.stringify(settings.sets),
    GetInitialDisplayMode: () => 2,
    GetFeaturesForSolution: () => '',
    GetOfficeThemeInfo: () => JSON.stringify(settings.theme),
    GetSettings: () => ({
      Read: (keys: string[], values: unknown[]) => {
        for (const [key, value] of Object.entries(kept)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: string[], values: unknown[]) => {
        keys.forEach((key, index) => {
          kept[key] = values[index];
        });
      },
    }),
  };
  const external = {
    GetHostInfo: () => settings.hostInfo,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    // Settings are kept at once; nothing else goes this way once the bridge is there.
    Execute: (_id: number, _values: unknown, answer?: (value: unknown, code: number) => void) => {
      setTimeout(() => answer?.(undefined, 0), 0);
    },
    RegisterEvent: (_id: number, _target: string, _handler: unknown, answer?: (code: number) => void) => {
      setTimeout(() => answer?.(0), 0);
    },
    UnregisterEvent: (_id: number, _target: string, answer?: (code: number) => void) => {
      setTimeout(() => answer?.(0), 0);
    },
  };
  const bridge: Bridge = { sendMessageToHost: send, onMessageFromHost: null };
  Object.defineProperty(page, 'external', { value: external, configurable: true, writable: true });
  Object.defineProperty(page, '_richApiNativeBridge', { value: bridge, configurable: true, writable: true });
  return bridge;
}
