/** Stylesheet of the offline page: readable on an old telephone, on paper and with large letters. */
export const viewerStyle = `:root{--ink:#17242b;--soft:#4d5d66;--line:#c5d0d5;--accent:#0b5d74;--pale:#eef4f6;--warn:#7a4300}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1rem 1.25rem 4rem;color:var(--ink);background:#fff;font:1rem/1.55 system-ui,"Segoe UI",Roboto,sans-serif}
a{color:var(--accent)}
:focus-visible{outline:3px solid #b36b00;outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem}
h1{font-size:1.8rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.4rem;margin:2.5rem 0 .5rem;border-bottom:3px solid var(--accent)}
h3{font-size:1.15rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:0 0 .4rem}
article{border:1px solid var(--line);border-radius:.4rem;padding:.8rem 1rem;margin:0 0 .8rem;break-inside:avoid}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.2rem 1rem;margin:0}
dt{color:var(--soft)}
dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
ul{padding-left:1.25rem}
li{overflow-wrap:anywhere}
.note{color:var(--warn);margin:.4rem 0}
.small{color:var(--soft);font-size:.9rem}
nav{background:var(--pale);padding:.5rem 1rem;border-radius:.4rem}
@media(max-width:36rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media print{nav,.skip{display:none}body{max-width:none}}`;
