// Elements of which a page has hundreds, and which hold text when they are looked at, or nothing.
const COMMON =
  'a,abbr,b,body,br,button,code,dd,dl,dt,em,figcaption,figure,form,hr,i,iframe,img,input,label,li,' +
  'link,meta,noscript,ol,option,path,picture,pre,q,script,select,small,source,strong,style,sub,sup,' +
  'svg,svg *,table,tbody,td,template,tfoot,th,thead,time,tr,u,ul';
// Elements that may hold a shadow root by the standard (dom.spec.whatwg.org, attachShadow).
const HOSTS =
  'article,aside,blockquote,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';
const CANDIDATES = `:not(${COMMON},${HOSTS}),:is(${HOSTS}):empty`;

/**
 * The open shadow roots under a node, but for those of elements with text of their own, which are
 * met when that is read. Asking every element would cost as much as reading the page: the browser
 * picks out custom elements, which have names that are not common, and possible hosts that are empty.
 */
export function shadowRootsIn(root: Node): ShadowRoot[] {
  if (!(root instanceof Element || root instanceof DocumentFragment)) return [];
  const hosts = [...root.querySelectorAll(CANDIDATES)];
  if (root instanceof Element) hosts.push(root);
  return hosts.flatMap(({ shadowRoot }) => shadowRoot ?? []);
}
