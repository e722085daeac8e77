/*
 * The look of the pages. The colours are those of `src/shared/tokens.css`, by name, light first: a test holds them against it.
 */
const colours = {
  ground: ['#e9ebed', '#101214'],
  surface: ['#ffffff', '#16191d'],
  raised: ['#f2f3f4', '#20242a'],
  text: ['#171a1d', '#e7eaed'],
  quiet: ['#555d65', '#a9b0b8'],
  line: ['#dfe2e5', '#2c3137'],
  edge: ['#7c848c', '#737d88'],
  accent: ['#005fae', '#5fd0ff'],
} as const;

const declarations = Object.entries(colours)
  .map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`)
  .join(';');

export const style = `:root{color-scheme:light dark;${declarations}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:400 .9375rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,input:focus-visible,button:focus-visible,.wide:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
header,main,footer{max-width:80rem;margin:0 auto;padding:0 1rem}
header,footer{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;justify-content:space-between;color:var(--quiet)}
header{padding-block:.75rem}
footer{padding-block:1rem 2rem}
ol,ul{list-style:none;margin:0;padding:0}
header ol,header ul,footer ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
header a,footer a,.pages a{display:inline-block;padding:.25rem 0}
[aria-current]{color:inherit;text-decoration:none;font-weight:600}
header ol li+li::before{content:"/";margin-right:1rem;color:var(--quiet)}
h1{font-size:1.5rem;line-height:1.25;margin:.75rem 0 .25rem}
h2{font-size:1rem;margin:1.5rem 0 .5rem}
p{margin:.25rem 0 .75rem;max-width:70ch;overflow-wrap:anywhere}
.quiet{color:var(--quiet)}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:.75rem}
.cards li,.box,.wide{background:var(--surface);border:1px solid var(--line);border-radius:.375rem}
.cards li,.box{padding:.75rem 1rem}
.cards a{font-weight:600}
.cards p{margin:0}
.wide{overflow:auto;max-height:75vh}
table{border-collapse:collapse;width:100%}
th,td{padding:.375rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
td{max-width:24rem;overflow-wrap:break-word}
td.number{text-align:right;font-variant-numeric:tabular-nums}
thead th{position:sticky;top:0;background:var(--raised);font-weight:600;white-space:nowrap}
tbody th{font-weight:600}
tr:last-child>*{border-bottom:0}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.75rem 0}
label{display:grid;gap:.125rem;flex:1 1 20rem;color:var(--quiet)}
input,button{font:inherit;color:var(--text);background:var(--surface);border:1px solid var(--edge);border-radius:.25rem;padding:.375rem .625rem;min-height:2.25rem}
button{cursor:pointer;background:var(--raised)}
tbody th{white-space:nowrap}
code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.875em}
li>code{overflow-wrap:anywhere}
.pages{display:flex;gap:1.5rem;margin:.75rem 0}
@media print{header ul,footer,form,.pages{display:none}.wide{max-height:none;overflow:visible}}
`;
