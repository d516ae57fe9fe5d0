/** Stylesheet of the console. Calm, one accent, state never by colour alone; works from 320 px wide. */
export const consoleStyle = `
:root {
  --ink: #17242b; --soft: #4d5d66; --line: #d3dce0; --paper: #ffffff; --ground: #f3f6f7;
  --accent: #0b5d74; --accent-dark: #084556; --accent-pale: #e3f0f3;
  --warn: #8a4b00; --warn-pale: #fff4e0; --bad: #a1182b; --bad-pale: #fdeef0; --good: #1d6537; --good-pale: #e8f5ec;
  --mark: #ffe28a;
}
* { box-sizing: border-box; }
html { font-size: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif; }
a { color: var(--accent); text-underline-offset: .15em; }
a:hover { color: var(--accent-dark); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid #f0a500; outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 2; }
.local { background: repeating-linear-gradient(-45deg, #ffd54a 0 1.2rem, #ffe083 1.2rem 2.4rem); color: #332600; text-align: center; font-weight: 700; padding: .45rem 1rem; }
.top { background: var(--accent-dark); color: #fff; }
.top > div { max-width: 76rem; margin: 0 auto; padding: .6rem 1.25rem; display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: center; }
.top .brand { font-size: 1.25rem; font-weight: 700; letter-spacing: .01em; color: #fff; text-decoration: none; }
.top nav { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; flex: 1; }
.top nav a { color: #d9ecf1; text-decoration: none; padding: .25rem 0; border-bottom: 3px solid transparent; }
.top nav a:hover, .top nav a[aria-current] { color: #fff; border-bottom-color: #8fd0df; }
.top form { display: flex; gap: .75rem; align-items: center; margin: 0; color: #d9ecf1; font-size: .9rem; }
.top button { background: transparent; border: 1px solid #8fb9c4; color: #fff; padding: .25rem .75rem; font-size: .9rem; }
.top button:hover { background: rgba(255, 255, 255, .14); }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1.25rem 5rem; }
main.narrow { max-width: 46rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .25rem 0 .75rem; }
h2 { font-size: 1.2rem; margin: 0 0 .75rem; line-height: 1.3; }
h3 { font-size: 1rem; margin: 1rem 0 .35rem; }
p { margin: .4rem 0 .8rem; max-width: 44rem; }
.crumb { font-size: .9rem; margin: 0; }
.date { white-space: nowrap; }
.lead { color: var(--soft); }
.small { font-size: .9rem; color: var(--soft); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; padding: 1.1rem 1.25rem 1.2rem; margin: 0 0 1.1rem; }
.card > :last-child, .card > form:last-child > fieldset:last-of-type { margin-bottom: 0; }
.source fieldset { margin-top: .8rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); gap: 0 1.1rem; align-items: start; }
@media (max-width: 56rem) { .card > :last-child, .card > form:last-child > fieldset:last-of-type { margin-bottom: 0; }
.source fieldset { margin-top: .8rem; }
.columns { grid-template-columns: minmax(0, 1fr); } }
.next { border: 0; border-left: .5rem solid var(--accent); background: var(--accent-pale); }
.next h2 { font-size: 1.3rem; }
.notice { border-radius: .5rem; padding: .7rem 1rem; margin: 0 0 1.1rem; border: 1px solid; max-width: none; }
.notice.good { background: var(--good-pale); border-color: #a9d6b8; color: var(--good); }
.notice.bad { background: var(--bad-pale); border-color: #e6a9b2; color: var(--bad); }
.notice.warn { background: var(--warn-pale); border-color: #eac58a; color: var(--warn); }
.notice ul { margin: .3rem 0 0; padding-left: 1.2rem; }
.notice a { color: inherit; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
.scroll { overflow-x: auto; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: .85rem; padding: .4rem .8rem .4rem 0; border-bottom: 2px solid var(--line); white-space: nowrap; }
td { padding: .65rem .8rem .65rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child > td { border-bottom: 0; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.tag { display: inline-block; border-radius: 1rem; padding: .08rem .65rem; font-size: .82rem; font-weight: 600; background: #e6ebee; color: #33444d; white-space: nowrap; }
.tag.warn { background: var(--warn-pale); color: var(--warn); border: 1px solid #eac58a; }
.tag.bad { background: var(--bad-pale); color: var(--bad); border: 1px solid #e6a9b2; }
.tag.good { background: var(--good-pale); color: var(--good); }
.tag.live { background: var(--accent-pale); color: var(--accent-dark); }
.late { color: var(--bad); font-weight: 700; }
.soon { color: var(--warn); font-weight: 600; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.2rem; margin: 0; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 36rem) { dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: .5rem; } }
form.stack { margin: 0; }
.inline { display: flex; flex-wrap: wrap; gap: .6rem; align-items: flex-end; margin: .5rem 0 0; }
.inline > .field { margin: 0; }
fieldset { border: 0; padding: 0; margin: 0 0 1.1rem; min-width: 0; }
legend { font-weight: 700; padding: 0; margin-bottom: .45rem; }
.field { margin: 0 0 1rem; }
.field > label { display: block; font-weight: 600; margin-bottom: .2rem; }
.field .hint { display: block; color: var(--soft); font-size: .88rem; margin-bottom: .25rem; font-weight: 400; }
.field .problem, fieldset .problem { display: block; color: var(--bad); font-weight: 600; font-size: .92rem; margin-bottom: .25rem; }
.field.wrong, fieldset.wrong { border-left: .3rem solid var(--bad); padding-left: .8rem; }
.three { display: grid; grid-template-columns: 2fr 1.2fr 2fr; gap: 0 1rem; align-items: end; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; align-items: end; }
@media (max-width: 40rem) { .three, .two { grid-template-columns: 1fr; } }
input[type=text], input[type=email], input[type=date], select, textarea { font: inherit; color: inherit; width: 100%; padding: .5rem .65rem; border: 1px solid #7d8f98; border-radius: .35rem; background: #fff; }
textarea { min-height: 4.2rem; resize: vertical; }
select { min-height: 2.6rem; }
.choice { display: flex; gap: .55rem; align-items: flex-start; padding: .2rem 0; }
.choice + button { margin-top: .8rem; }
.choice input { margin: .3rem 0 0; width: 1.05rem; height: 1.05rem; flex: none; accent-color: var(--accent); }
button, .button { font: inherit; font-weight: 600; border-radius: .4rem; border: 1px solid var(--accent); background: var(--accent); color: #fff; padding: .5rem 1.1rem; cursor: pointer; text-decoration: none; display: inline-block; line-height: 1.4; }
button:hover, .button:hover { background: var(--accent-dark); color: #fff; }
button.quiet, .button.quiet { background: #fff; color: var(--accent-dark); }
button.quiet:hover, .button.quiet:hover { background: var(--accent-pale); color: var(--accent-dark); }
button.danger { background: #fff; border-color: var(--bad); color: var(--bad); }
button.danger:hover { background: var(--bad); color: #fff; }
details { margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; color: var(--accent-dark); padding: .2rem 0; }
details[open] > summary { margin-bottom: .5rem; }
.steps { list-style: none; margin: 0; padding: 0; display: grid; gap: .1rem; }
.steps li { display: flex; gap: .6rem; padding: .35rem 0; border-bottom: 1px solid var(--line); }
.steps li:last-child { border-bottom: 0; }
.steps .sign { flex: none; width: 1.5rem; font-weight: 700; text-align: center; }
.steps .done .sign { color: var(--good); }
.source { padding: .8rem 0; border-bottom: 1px solid var(--line); }
.source:last-child { border-bottom: 0; padding-bottom: 0; }
.source > div:first-child { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; justify-content: space-between; }
progress { width: 100%; height: .6rem; accent-color: var(--accent); margin-top: .4rem; }
.question { scroll-margin-top: 1rem; }
.question > legend { float: left; width: 100%; font-size: 1.1rem; margin-bottom: .3rem; }
.question > legend + * { clear: both; }
blockquote { margin: .55rem 0; padding: .55rem .9rem; border-left: .25rem solid var(--line); background: #f8fafb; border-radius: 0 .35rem .35rem 0; overflow-wrap: anywhere; white-space: pre-line; }
blockquote footer { font-size: .84rem; color: var(--soft); margin-top: .3rem; }
mark.open { background: transparent; outline: .15em dashed var(--mark); }
img.sheet { max-width: 100%; height: auto; }
td.when { white-space: nowrap; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; padding: 0 .15em; border-radius: .15em; font-weight: 600; }
.file { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; margin: .55rem 0; }
.file img { max-width: 16rem; max-height: 12rem; border: 1px solid var(--line); border-radius: .35rem; display: block; }
.file p { margin-top: 0; }
.group { margin: 1.6rem 0 .6rem; }
.verdicts { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; align-items: center; margin-top: .6rem; }
.verdicts select { width: auto; min-height: 2.2rem; padding: .25rem .5rem; max-width: 100%; }
.bar { position: sticky; bottom: 0; background: var(--paper); border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: .6rem .6rem 0 0; padding: .8rem 1.1rem; box-shadow: 0 -4px 18px rgba(23, 36, 43, .1); }
@media (max-width: 48rem) { .bar { position: static; } .verdicts > span, .verdicts select { width: 100%; } }
.bar .inline { margin: 0; }
.bar .field { flex: 1 1 16rem; }
.code { font: 700 2rem/1.3 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; letter-spacing: .08em; background: var(--accent-pale); border-radius: .5rem; padding: .9rem 1.2rem; display: inline-block; overflow-wrap: anywhere; }
.pages { display: flex; gap: 1rem; justify-content: space-between; margin: 1rem 0; }
.empty { text-align: center; padding: 2.5rem 1rem; color: var(--soft); }
.empty p { margin: 0 auto 1rem; }
input[type="file"] { width: 100%; min-height: 2.75rem; padding: .4rem 0; }
@media print { .local, .top, .noprint, .skip { display: none; } .card { border: 0; padding: 0; } }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: .4rem 0 0; }
`;
