// One page for every address: nothing is rendered on the server, because nothing there can read what is shown.
export const ssr = false;
export const prerender = false;
