import PlanDiff
import PlanFormat

/// A difference as one HTML page: both outlines side by side, changes marked and linked, what did not change folded, every change told
/// below.
///
/// The page needs no network and runs no script; it follows the reader's light or dark, and prints on paper.
public enum DiffPage {
  /// The whole page.
  public static func html(_ difference: PlanDifference, language: MessageLanguage = .zh) -> String {
    let words = DiffWords(language: language)
    let changes = difference.changes
    var old = OutlineColumn(id: "old", plan: difference.old)
    var new = OutlineColumn(id: "new", plan: difference.new)
    for (number, change) in changes.enumerated() {
      let label = ChangeLabel(number: number, kind: change.kind, words: words.kind(change.kind))
      for node in change.oldNodes { old.mark(node, label, peer: difference.matching.newOf[node]) }
      for node in change.newNodes { new.mark(node, label, peer: difference.matching.oldOf[node]) }
    }
    let articles = changes.enumerated().map { ChangeArticle(difference: difference, words: words).html($1, number: $0) }
    return HTMLPage(
      language: language, title: "\(difference.old.name) → \(difference.new.name)",
      summary: words.summary(of: difference).joined(separator: words.say("。", ". ")),
      notes: [difference.old, difference.new].filter(\.isNoted).map { PageNote($0, words) },
      outlines: [old.html(words), new.html(words)], articles: articles
    ).text
  }

  /// Two organisations' plans side by side: paired sections linked, what one lacks marked.
  public static func html(_ comparison: AcrossComparison, language: MessageLanguage = .zh) -> String {
    let words = DiffWords(language: language)
    var old = OutlineColumn(id: "old", plan: comparison.old)
    var new = OutlineColumn(id: "new", plan: comparison.new)
    var articles: [String] = []
    for (number, pair) in comparison.pairs.enumerated() {
      let label = ChangeLabel(number: number, kind: nil, words: "\(pair.confidence)%")
      old.mark(pair.old, label, peer: pair.new)
      new.mark(pair.new, label, peer: pair.old)
      let places =
        HTML.link("#old-\(pair.old)", words.place(NodeName(pair.old, of: comparison.old))) + " ↔ "
        + HTML.link("#new-\(pair.new)", words.place(NodeName(pair.new, of: comparison.new)))
      articles.append("<article id=\"change-\(number)\" class=\"paired\"><h3><b>\(pair.confidence)%</b> \(places)</h3></article>\n")
    }
    let rest = words.onlyCounts(comparison)
    return HTMLPage(
      language: language, title: "\(comparison.old.name) ↔ \(comparison.new.name)", summary: rest, notes: [],
      outlines: [old.html(words, openAll: true), new.html(words, openAll: true)], articles: articles
    ).text
  }
}

extension Change {
  /// The nodes of each side that the page marks for this change.
  fileprivate var oldNodes: [Int] {
    switch detail {
    case .numbering(let run): run.sections.map(\.old)
    case .subtree(let nodes, _) where kind == .removed: [old].compactMap { $0 } + nodes
    case .parts(let nodes) where kind == .merged: nodes
    default: [old].compactMap { $0 }
    }
  }

  fileprivate var newNodes: [Int] {
    switch detail {
    case .numbering(let run): run.sections.map(\.new)
    case .subtree(let nodes, _) where kind == .inserted: [new].compactMap { $0 } + nodes
    case .parts(let nodes) where kind == .split: nodes
    default: [new].compactMap { $0 }
    }
  }
}

/// What a marked section says about a change, and where the change is told.
struct ChangeLabel {
  let number: Int
  /// Nil for a pair of two organisations' plans.
  let kind: ChangeKind?
  let words: String
}
