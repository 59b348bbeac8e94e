/// The style sheet of the page that shows a reading.
///
/// Colours are hues on a light or dark ground, as the reader's system has it; black on the light
/// tints and white on the dark ones keep more than seven to one.
enum AnnotatedPageStyle {
  static let sheet: String = {
    // Neighbours in the cast are far apart on the colour circle.
    let hues = [210, 30, 120, 330, 60, 270, 0, 165, 300, 90, 240, 195]
    let tints = hues.enumerated().map { ".s\($0) { --hue: \($1); --strength: var(--colour); }" }
    return (rules + tints).joined(separator: "\n")
  }()

  private static let rules = [
    ":root { color-scheme: light dark; --light: 88%; --line: 35%; --colour: 75%; }",
    "@media (prefers-color-scheme: dark) { :root { --light: 24%; --line: 70%; --colour: 45%; } }",
    "body { max-width: 46rem; margin: 1rem auto; padding: 0 1rem; font: 1rem/1.7 Georgia, serif; "
      + "background: Canvas; color: CanvasText; }",
    ":focus-visible { outline: 3px solid; outline-offset: 2px; }",
    "input { width: 1.25rem; height: 1.25rem; margin: 0 0.3rem 0 0; vertical-align: -0.25rem; }",
    "nav a { display: inline-block; padding: 0.2rem 0; margin-right: 1rem; }",
    ".wide { overflow-x: auto; }",
    "label { margin-right: 1rem; }",
    "h1, h2 { line-height: 1.2; }",
    "table { border-collapse: collapse; font-size: 0.9rem; }",
    "th, td { padding: 0.1rem 0.5rem; text-align: left; vertical-align: top; }",
    "tbody tr { border-top: 1px solid GrayText; }",
    "main p, main h2 { overflow-wrap: anywhere; white-space: pre-line; }",
    ".none { --hue: 0; --strength: 0%; }",
    ".q { background: hsl(var(--hue) var(--strength) var(--light)); padding: 0.1em 0; }",
    ".q.doubt { outline: 2px dashed; }",
    ".thought { font-style: italic; }",
    ".m { border-bottom: 2px solid hsl(var(--hue) var(--strength) var(--line)); }",
    ".place { border-bottom: 2px dotted; }",
    "sub { font: 0.65em/0 sans-serif; padding-left: 0.1em; }",
    ".who { font: 0.72em sans-serif; border: 1px solid; border-radius: 0.3em; "
      + "margin: 0 0.25em; padding: 0 0.3em; -webkit-box-decoration-break: clone; "
      + "box-decoration-break: clone; }",
    ".who.doubt { border-style: dashed; border-width: 2px; font-weight: bold; }",
    ".scene { font: 0.8em sans-serif; border-top: 1px solid; padding-top: 0.3em; }",
    "p.sceneBreak { text-align: center; }",
    "blockquote, .insert { border-left: 3px double; padding-left: 1em; }",
    "aside { border: 1px solid GrayText; padding: 0 1em; font-size: 0.9em; }",
    ".label { font: bold 0.8em sans-serif; }",
    ":target { outline: 3px solid; outline-offset: 2px; }",
    "#show-speakers:not(:checked) ~ .page .who { display: none; }",
    "#show-persons:not(:checked) ~ .page main sub { display: none; }",
    "#show-persons:not(:checked) ~ .page main :is(.m, .place) { border: 0; }",
  ]
}
