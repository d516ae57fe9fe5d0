import type { SourceContext } from '../kit/connector';
import { AuthenticationRefused, NotPermitted } from '../kit/faults';
import type { SourceResponse } from '../kit/http';
import { authorization } from './credential';
import { refusalIn } from './refusal';
import type { AfasSettings } from './settings';

interface GetOptions {
  readonly timeoutSeconds?: number;
  readonly maxBytes?: number;
  /** What is asked, for the fault: the name of a role. */
  readonly role?: string;
}

/** A session with one Profit environment. Lives as long as one call of `locate`, `collect`, `roster` or `test`. @security S-17 */
export interface Profit {
  /**
   * GET below the base URL.
   *
   * @throws AuthenticationRefused when Profit refuses us everywhere; NotPermitted when it refuses only this;
   * and the kit's faults.
   */
  get(path: string, options?: GetOptions): Promise<SourceResponse>;
}

/** Opens the session; logs in with the first question. An access token is reused until Profit refuses it, then renewed once. @security S-12 */
export function openProfit(context: SourceContext<AfasSettings>): Profit {
  const { http, settings, sourceId } = context;
  let current: Promise<string> | undefined;

  const ask = (path: string, header: string, { role, ...limits }: GetOptions): Promise<SourceResponse> =>
    http.send({
      method: 'GET',
      url: `${settings.baseUrl}${path}`,
      headers: { authorization: header, accept: 'application/json', 'accept-language': settings.language },
      readRefusal: (body) => refusalIn(sourceId, body, role),
      ...limits,
    });

  /** A 401 means "expired", "wrong" or "right, but not for this": only another question tells the last two apart. */
  const refused = async (path: string, header: string, { role }: GetOptions): Promise<never> => {
    if (path !== '/MetaInfo') {
      await (await ask('/MetaInfo', header, {})).bytes();
      throw new NotPermitted(sourceId, { code: 'AFAS_ENDPOINT_NOT_PERMITTED', ids: { ...(role && { role }) } });
    }
    throw new AuthenticationRefused(sourceId);
  };

  return {
    async get(path, options = {}) {
      current ??= authorization(context);
      const used = current;
      const header = await used;
      try {
        return await ask(path, header, options);
      } catch (fault) {
        if (!(fault instanceof AuthenticationRefused)) throw fault;
        if (settings.auth.kind === 'token') return refused(path, header, options);
      }
      // Questions run side by side: the first that finds the token expired renews it, the others use that one.
      if (current === used) current = authorization(context);
      const renewed = await current;
      try {
        return await ask(path, renewed, options);
      } catch (fault) {
        if (!(fault instanceof AuthenticationRefused)) throw fault;
        return refused(path, renewed, options);
      }
    },
  };
}
