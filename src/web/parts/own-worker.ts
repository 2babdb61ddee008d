/** The part of Trusted Types that is used here; not every browser has it. */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (address: string) => string },
      ): { createScriptURL(address: string): string };
    }
  | undefined;

/** The page lets nothing become a script but files of its own, and of those only the ones that are named to it here. */
const policy =
  typeof trustedTypes === 'undefined'
    ? undefined
    : trustedTypes.createPolicy('kring-worker', {
        createScriptURL: (address) => {
          if (!address.startsWith('/_app/')) throw new TypeError('Not a file of this page');
          return address;
        },
      });

/** Starts a worker from a file of ours, at the address that the build gave it. */
export function ownWorker(address: string): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
