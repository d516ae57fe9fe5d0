import type { SourceContext } from '../kit/connector';
import { AuthenticationRefused, NotPermitted } from '../kit/faults';
import type { SourceResponse } from '../kit/http';
import { authorization } from './credential';
import type { AfasSettings } from './settings';

/** A session with one Profit environment. Lives as long as one call of `locate`, `collect`, `roster` or `test`. @security S-17 */
export interface Profit {
  /**
   * GET below the base URL.
   *
   * @throws AuthenticationRefused when Profit refuses us everywhere; NotPermitted when it refuses only this;
   * and the kit's faults.
   */
  get(
    path: string,
    options?: { readonly timeoutSeconds?: number; readonly maxBytes?: number },
  ): Promise<SourceResponse>;
}

export function openProfit(context: SourceContext<AfasSettings>): Profit {
  const { http, settings, sourceId } = context;
  let current: Promise<string> | undefined;

  const ask = (path: string, header: string, options: object): Promise<SourceResponse> =>
    http.send({
      method: 'GET',
      url: `${settings.baseUrl}${path}`,
      headers: { authorization: header, accept: 'application/json', 'accept-language': settings.language },
      ...options,
    });

  /** A 401 means "expired", "wrong" or "right, but not for this": only another question tells the last two apart. */
  const refused = async (path: string, header: string): Promise<never> => {
    if (path !== '/MetaInfo') {
      await (await ask('/MetaInfo', header, {})).bytes();
      throw new NotPermitted(sourceId, { code: 'AFAS_ENDPOINT_NOT_PERMITTED' });
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
        if (settings.auth.kind === 'token') return refused(path, header);
      }
      // Questions run side by side: the first that finds the token expired renews it, the others use that one.
      if (current === used) current = authorization(context);
      const renewed = await current;
      try {
        return await ask(path, renewed, options);
      } catch (fault) {
        if (!(fault instanceof AuthenticationRefused)) throw fault;
        return refused(path, renewed);
      }
    },
  };
}
