/// The style sheet of a work as one page.
///
/// Every pair of a colour and its ground keeps more than seven to one; lines are at most some seventy
/// letters long, not justified, with half a line between them (WCAG 2.2, 1.4.8).
enum HTMLBookStyle {
  static let sheet = """
    :root {
      color-scheme: light dark;
      --ground: #fdfbf6; --ink: #1f1c17; --soft: #504b3b; --line: #c9c1ae; --link: #6d2a1a;
      --panel: #f3eee2;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #171613; --ink: #e8e3d8; --soft: #b5ad9c; --line: #4a463c; --link: #eeb09c;
        --panel: #22201b;
      }
    }
    html { font-size: 112.5%; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 34rem;
      background: var(--ground); color: var(--ink);
      font-family: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Georgia, serif;
      line-height: 1.6; overflow-wrap: break-word;
    }
    a { color: var(--link); text-underline-offset: 0.15em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
    .skip { position: absolute; left: -100vw; margin: 0; }
    .skip:focus-within { left: 0; padding: 0.5rem 1rem; background: var(--ground); }
    h1, h2, h3 { line-height: 1.2; font-weight: 600; text-wrap: balance; }
    header { padding-top: clamp(2rem, 10vh, 7rem); margin-bottom: 3rem; text-align: center; }
    h1 { margin: 0 0 0.5rem; font-size: 2.2rem; letter-spacing: -0.01em; }
    h1.incipit, h1.guess { font-style: italic; font-weight: 400; font-size: 1.7rem; }
    .author { margin: 0 0 2rem; font-size: 1.15rem; font-style: italic; color: var(--soft); }
    .summary { margin: 0 0 0.75rem; text-align: start; }
    .length, .caution, .mark { font-size: 0.85rem; color: var(--soft); }
    .length { margin: 1.5rem 0 1rem; }
    .mark { font-style: italic; white-space: nowrap; }
    details { text-align: start; }
    summary { padding: 0.35rem 0; cursor: pointer; font-size: 0.9rem; color: var(--soft); }
    .about { border-block: 1px solid var(--line); font-size: 0.9rem; }
    dl { margin: 0.5rem 0 1rem; }
    .facts { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: 0.25rem 1.25rem; }
    dt { font-weight: 600; }
    dd { margin: 0; min-width: 0; }
    .cast dd { margin: 0 0 0.5rem; }
    @media (max-width: 26rem) {
      .facts { display: block; }
      .facts dd { margin-bottom: 0.5rem; }
      h1 { font-size: 1.75rem; }
    }
    nav { margin-bottom: 4rem; padding: 1rem 1.5rem 1.25rem; background: var(--panel); border-radius: 0.4rem; }
    nav h2 { margin: 0 0 0.5rem; font-size: 1rem; }
    nav ol { margin: 0; padding-inline-start: 1.5rem; }
    nav li { padding: 0.15rem 0; }
    main h2 { margin: 4.5rem 0 2rem; font-size: 1.5rem; text-align: center; }
    main h3 { margin: 2.5rem 0 1rem; font-size: 1.1rem; }
    main section:first-child > h2:first-child { margin-top: 2rem; }
    main p { margin: 0; text-indent: 1.4em; hyphens: auto; widows: 2; orphans: 2; }
    h2 + p, h3 + p, hr + p, .time + p, .note + p, .insert + p, aside p, blockquote p,
    section > p:first-child { text-indent: 0; }
    hr.scene { margin: 2rem 0; border: 0; text-align: center; color: var(--soft); }
    hr.scene::before { content: "*   *   *"; white-space: pre; }
    .time { margin: 2rem 0 1rem; text-indent: 0; text-align: center; font-style: italic; color: var(--soft); }
    .insert { margin: 1.5rem 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line); }
    .insert p + p { margin-top: 0.5rem; }
    .song p + p, .lyrics p + p, .text p + p { margin-top: 0; }
    .song, .lyrics { font-style: italic; }
    .note { margin: 1.5rem 0; padding: 0.25rem 1rem; border-radius: 0.4rem; background: var(--panel); font-size: 0.9rem; }
    .note p { margin-bottom: 0.75rem; hyphens: manual; }
    footer { margin-top: 5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.85rem; color: var(--soft); }
    footer h2 { font-size: 1rem; }
    footer p { margin: 0 0 0.4rem; }
    .digest { font-family: monospace; overflow-wrap: anywhere; }
    @media print {
      :root { --ground: #fff; --ink: #000; --soft: #333; --line: #999; --link: #000; --panel: #fff; }
      html { font-size: 11pt; }
      body { max-width: none; padding: 0; }
      .skip, nav { display: none; }
      main h2 { break-before: page; break-after: avoid; }
      main section:first-child > h2:first-child { break-before: auto; }
      hr.scene, .insert, .note { break-inside: avoid; }
      a { text-decoration: none; }
      details::details-content { content-visibility: visible; height: auto; }
    }

    """
}
