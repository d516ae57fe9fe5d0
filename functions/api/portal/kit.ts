import type { PortalFrame } from '../../../web/portal/layout';
import { openScript } from '../../../web/portal/open-script';
import { portalStyle } from '../../../web/portal/style';
import type { AppDependencies } from '../deps';
import { type Asset, asset } from '../http/assets';

const stylesheet = asset('portal', 'text/css', portalStyle);
const script = asset('portal', 'text/javascript', openScript);

/** Stylesheet and script of the portal. */
export const portalAssets: readonly Asset[] = [stylesheet, script];

/** What every page of the portal shows. */
export const portalFrame = (deps: Pick<AppDependencies, 'mode' | 'board'>): PortalFrame => ({
  stylesheet: stylesheet.path,
  script: script.path,
  local: deps.mode === 'local',
  boardName: deps.board?.name ?? 'Uw school',
  contact: deps.board?.contact,
});
