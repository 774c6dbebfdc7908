import PlanDiff
import PlanFormat
import PlanSyntax

/// Small pieces of HTML.
enum HTML {
  static func link(_ target: String, _ text: String) -> String { "<a href=\"\(target)\">\(XMLEscape.escaped(text))</a>" }

  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { XMLEscape.escaped(String($0)) }.joined(separator: "<br>")
  }
}

/// What damage there was in a plan, with what was settled folded below it.
struct PageNote {
  let html: String

  init(_ plan: ComparedPlan, _ words: DiffWords) {
    let note = "<p class=\"note\">\(XMLEscape.escaped(words.repaired(plan)))</p>\n"
    let items = plan.settled.map { "<li>\(XMLEscape.escaped(words.settled($0)))</li>\n" }
    let list = "<details><summary>\(XMLEscape.escaped(words.settledTitle(plan)))</summary>\n<ul>\n\(items.joined())</ul>\n</details>\n"
    html = note + (items.isEmpty ? "" : list)
  }
}

/// The frame of a page: everything in one file, nothing from elsewhere.
struct HTMLPage {
  let language: MessageLanguage
  let title: String
  let summary: String
  let notes: [PageNote]
  let outlines: [String]
  let articles: [String]

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(language == .zh ? "zh-CN" : "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="color-scheme" content="light dark">
    <title>\(XMLEscape.escaped(title))</title>
    <style>
    \(HTMLPage.style)
    </style>
    </head>
    <body>
    <header><h1>\(XMLEscape.escaped(title))</h1>
    <p>\(XMLEscape.escaped(summary))</p>
    \(notes.map(\.html).joined())</header>
    <main>
    <div class="outlines">
    \(outlines.joined())</div>
    <div class="changes">
    \(articles.joined())</div>
    </main>
    </body>
    </html>

    """
  }

  private static let style = """
    :root { color-scheme: light dark; --ground: #fff; --ink: #1d1d1f; --faint: #6e6e73; --line: #d9d9de; --link: #0b57a4;
      --gone: #fbe3e1; --gone-ink: #8c1d13; --come: #dff3e2; --come-ink: #145523; --moved: #e2ecfa; --words: #fdf1d3; }
    @media (prefers-color-scheme: dark) {
      :root { --ground: #161618; --ink: #ececf0; --faint: #9a9aa2; --line: #3a3a40; --link: #8ab8f0;
        --gone: #4a1f1b; --gone-ink: #ffb4aa; --come: #173a20; --come-ink: #a5e3b3; --moved: #1c3050; --words: #43371a; } }
    body { margin: 0 auto; padding: 1rem; max-width: 90rem; background: var(--ground); color: var(--ink);
      font: 16px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1.05rem; } h3 { font-size: 1rem; font-weight: normal; margin: 0; }
    a { color: var(--link); text-underline-offset: .2em; } .note, small, summary { color: var(--faint); }
    .outlines { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; border-top: 1px solid var(--line); }
    .outline { min-width: 0; } .outline p { margin: .1rem 0; padding: .1rem .4rem; border-radius: .3rem; }
    .d0 { font-weight: bold; } .d2 { margin-left: 1.5rem !important; } .d3 { margin-left: 3rem !important; }
    .d4 { margin-left: 4.5rem !important; } .d5, .d6 { margin-left: 6rem !important; }
    .node a:not(.badge), .node span { color: inherit; }
    .badge { font-size: .8rem; padding: 0 .4rem; border: 1px solid var(--line); border-radius: 1rem;
      text-decoration: none; white-space: nowrap; }
    .node.reworded, .node.retitled, .node.responsibility { background: var(--words); }
    .node.moved, .node.releveled, .node.split, .node.merged { background: var(--moved); }
    .node.removed, del { background: var(--gone); color: var(--gone-ink); }
    .node.inserted, ins { background: var(--come); color: var(--come-ink); }
    ins { text-decoration: underline; text-decoration-thickness: 1px; }
    :target { outline: 2px solid var(--link); outline-offset: 1px; }
    .changes { margin-top: 1.5rem; } article { border-top: 1px solid var(--line); padding: .5rem 0; }
    article b { display: inline-block; min-width: 5em; } article p, article ul, article .words { margin: .3rem 0 .3rem 5em; }
    details.same { display: inline; } details.same[open] > summary { display: none; }
    details.same > summary { display: inline; cursor: pointer; }
    @media (max-width: 45rem) { .outlines { grid-template-columns: 1fr; } article p, article ul, article .words { margin-left: 0; padding-left: 1rem; } }
    @media print {
      :root { --ground: #fff; --ink: #000; --faint: #444; --line: #999; --link: #000; --gone: #fff; --gone-ink: #000;
        --come: #fff; --come-ink: #000; --moved: #fff; --words: #fff; }
      body { font-size: 10.5pt; max-width: none; padding: 0; } article, .node { break-inside: avoid; } ins { font-weight: bold; } .badge { border-color: #000; } }
    """
}
