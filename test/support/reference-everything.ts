import type { ReferenceKind } from '#shared/drafts/draft-content.ts';

/** A page that refers to something in every way there is, and the kind that each is told as. */
export function referencesEverywhere(address: (name: string) => string): {
  readonly page: string;
  readonly kinds: Readonly<Record<string, ReferenceKind>>;
} {
  const kinds: Record<string, ReferenceKind> = {};
  const at = (name: string, kind: ReferenceKind): string => {
    kinds[name] = kind;
    return address(name);
  };
  const head = `<html manifest="${at('manifest', 'preload')}"><head>
    <link rel="stylesheet" href="${at('sheet.css', 'stylesheet')}">
    <link rel="preload" href="${at('preload', 'preload')}"><link rel="icon" href="${at('icon', 'preload')}">
    <link rel="dns-prefetch" href="${at('dns', 'preload')}">
    <meta http-equiv="refresh" content="3; URL='${at('refresh', 'refresh')}'">
    <script src="${at('script', 'script')}"></script>
    <style>/* a } */ @charset "utf-8";
      @import "${at('import-1', 'css-import')}"; @import url(${at('import-2', 'css-import')}) screen;
      @font-face { font-family: F; src: local("F"), url("${at('font', 'css-font')}") format("woff2") }
      .a { background: url( '${at('css-1', 'css-image')}' ) }
      @media print { .b { list-style-image: url(${at('css-2', 'css-image')}) } .c { content: url(${at('css-3', 'css-image')}) } }
      .d { background-image: image-set("${at('set-1', 'css-image')}" 1x, url(${at('set-2', 'css-image')}) 2x) }
      .e { cursor: u\\72l(${at('escape', 'css-image')}) }
    </style></head>`;
  const body = `<body background="${at('body', 'background')}">
    <p style="background-image:url(&quot;${at('style', 'css-image')}&quot;)">Hej</p>
    <img src="${at('img', 'image')}" srcset="${at('srcset-1', 'image')} 1x, ${at('srcset-2', 'image')} 2x" lowsrc="${at('lowsrc', 'image')}" dynsrc="${at('dynsrc', 'image')}">
    <image src="${at('image', 'image')}">
    <picture><source srcset="${at('source', 'image')} 600w"><img src="cid:a"></picture>
    <input type="image" src="${at('input', 'image')}">
    <table background="${at('table', 'background')}"><tr><td background="${at('cell', 'background')}">a</td></tr></table>
    <bgsound src="${at('bgsound', 'media')}"><audio src="${at('audio', 'media')}"></audio>
    <video src="${at('video', 'media')}" poster="${at('poster', 'image')}"><source src="${at('film', 'media')}"><track src="${at('track', 'media')}"></video>
    <object data="${at('object', 'object')}" codebase="${at('codebase', 'object')}"><param name="movie" value="${at('param', 'object')}"></object>
    <embed src="${at('embed', 'object')}"><iframe src="${at('iframe', 'frame')}"></iframe>
    <iframe srcdoc="&lt;img src='${at('srcdoc', 'image')}'&gt;"></iframe>
    <a href="https://annat.example/" ping="${at('ping', 'preload')}">a</a>
    <svg><image href="${at('svg-1', 'image')}"/><image xlink:href="${at('svg-2', 'image')}"/><use href="${at('use', 'image')}"/>
      <rect fill="url(${at('fill', 'css-image')})"/><feImage href="${at('feimage', 'image')}"/></svg>
    <noscript><img src="${at('noscript', 'image')}"></noscript>
    <template><img src="${at('template', 'image')}"></template>
    <amp-img src="${at('amp', 'image')}"></amp-img>
    <!--[if gte mso 9]><v:rect><v:fill type="frame" src="${at('vml-fill', 'image')}"/></v:rect>
      <v:imagedata src="${at('vml-image', 'image')}" o:href="${at('vml-href', 'image')}"/><![endif]-->
    </body></html>`;
  return { page: head + body, kinds };
}
