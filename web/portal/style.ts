/** Stylesheet of the download page: large, plain, for small and old screens. No grid, no variables, nothing clever. */
export const portalStyle = `
* { box-sizing: border-box; }
body { margin: 0; background: #f3f6f7; color: #17242b; font: 1.15rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif; }
a { color: #0b5d74; }
.local { background: #ffd54a; color: #332600; text-align: center; font-weight: bold; padding: .4rem 1rem; font-size: 1rem; }
.band { background: #084556; color: #fff; padding: .9rem 1rem; }
.band p { max-width: 34rem; margin: 0 auto; font-weight: bold; }
main { max-width: 36rem; margin: 0 auto; padding: 1.2rem 1rem 3rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .4rem 0 .8rem; }
h2 { font-size: 1.2rem; margin: 1.6rem 0 .4rem; }
p { margin: .4rem 0 1rem; }
.card { background: #fff; border: 1px solid #d3dce0; border-radius: .6rem; padding: 1.1rem; margin: 0 0 1rem; }
.found { background: #e8f5ec; color: #1d6537; border: 1px solid #a9d6b8; border-radius: .5rem; padding: .7rem 1rem; font-weight: bold; }
.hidden { display: none; }
label { display: block; font-weight: bold; margin-bottom: .25rem; }
.hint { display: block; font-weight: normal; color: #4d5d66; font-size: 1rem; }
input { width: 100%; font: inherit; padding: .7rem .8rem; border: 2px solid #5e717b; border-radius: .4rem; background: #fff; color: inherit; margin-bottom: 1.1rem; }
input.code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; letter-spacing: .08em; text-transform: uppercase; }
input:focus, button:focus, a:focus, summary:focus { outline: 3px solid #f0a500; outline-offset: 2px; }
button, .button { display: block; width: 100%; text-align: center; font: inherit; font-weight: bold; background: #0b5d74; color: #fff; border: 0; border-radius: .5rem; padding: .85rem 1rem; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { background: #084556; color: #fff; }
button.quiet, .button.quiet { background: #fff; color: #084556; border: 2px solid #0b5d74; }
.file { border-bottom: 1px solid #d3dce0; padding: 0 0 1rem; margin: 0 0 1rem; }
.file:last-child { border-bottom: 0; padding-bottom: 0; margin-bottom: 0; }
.file p { margin: 0 0 .6rem; }
.size { color: #4d5d66; }
.contact { font-weight: bold; overflow-wrap: anywhere; }
li { margin-bottom: .5rem; }
ol, ul { padding-left: 1.4rem; }
details { margin-top: 1.6rem; border-top: 1px solid #d3dce0; padding-top: .8rem; }
summary { cursor: pointer; font-weight: bold; color: #084556; }
.small { color: #4d5d66; font-size: 1rem; }
`;
