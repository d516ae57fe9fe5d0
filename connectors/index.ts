import { afas } from './afas';
import { bulkDrop } from './bulk-drop';
import type { Connector } from './kit/connector';
import { lasOneRoster } from './las-oneroster';
import { lasOso } from './las-oso';
import { lasParnassys } from './las-parnassys';
import { lasUwlr } from './las-uwlr';
import { mailExport } from './mail-export';
import { manual } from './manual';
import { moodle } from './moodle';
import { ouderportaal } from './ouderportaal';
import { rest } from './rest';
import { xapi } from './xapi';

/** Every connector there is; settings name one by its id. The compiler has matched each with its own settings. */
export const connectors: readonly Connector[] = [
  afas as Connector,
  bulkDrop as Connector,
  lasOso as Connector,
  lasUwlr as Connector,
  lasOneRoster as Connector,
  lasParnassys as Connector,
  mailExport as Connector,
  manual as Connector,
  moodle as Connector,
  ouderportaal as Connector,
  rest as Connector,
  xapi as Connector,
];
