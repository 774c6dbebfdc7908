import PlanDiff
import PlanFormat

/// One change told in full, with links to its places in both outlines.
struct ChangeArticle {
  let difference: PlanDifference
  let words: DiffWords

  func html(_ change: Change, number: Int) -> String {
    let title = "<h3><b>\(XMLEscape.escaped(words.kind(change.kind)))</b> \(places(change))</h3>\n"
    return "<article id=\"change-\(number)\" class=\"\(change.kind.name)\">\(title)\(detail(change))</article>\n"
  }

  private func places(_ change: Change) -> String {
    let old = nodes(change, kind: .merged, change.old).map(oldLink).joined(separator: " + ")
    let new = nodes(change, kind: .split, change.new).map(newLink).joined(separator: " + ")
    guard case .numbering(let run) = change.detail else {
      return [old, new].filter { !$0.isEmpty }.joined(separator: " → ")
    }
    return run.told.map { stretch in
      let (first, last) = (run.sections[stretch.lowerBound], run.sections[stretch.upperBound - 1])
      let text = words.run(
        of: stretch.count, from: (difference.oldName(first.old).short, difference.oldName(last.old).short),
        to: (difference.newName(first.new).short, difference.newName(last.new).short))
      return HTML.link("#new-\(first.new)", text)
    }.joined(separator: words.say("，", ", "))
  }

  private func nodes(_ change: Change, kind: ChangeKind, _ single: Int?) -> [Int] {
    if change.kind == kind, case .parts(let nodes) = change.detail { return nodes }
    return [single].compactMap { $0 }
  }

  private func oldLink(_ node: Int) -> String { HTML.link("#old-\(node)", words.place(difference.oldName(node))) }
  private func newLink(_ node: Int) -> String { HTML.link("#new-\(node)", words.place(difference.newName(node))) }

  private func detail(_ change: Change) -> String {
    switch change.detail {
    case .none, .parts: return ""
    case .subtree: return words.below(change, in: difference).map { "<p>\(XMLEscape.escaped($0))</p>\n" }.joined()
    case .text(let runs): return "<div class=\"words\">\(TextRun.told(runs).map(run).joined())</div>\n"
    case .duties(let added, let dropped):
      let gone = words.duties(dropped).map { "<li><del>\(XMLEscape.escaped($0))</del></li>" }
      let come = words.duties(added).map { "<li><ins>\(XMLEscape.escaped($0))</ins></li>" }
      return "<ul>\((gone + come).joined())</ul>\n"
    case .numbering(let run):
      return "<p>\(XMLEscape.escaped(words.reason(run, in: difference)))</p>\n"
    }
  }

  /// Long equal stretches are folded, so that what changed stands together.
  private func run(_ run: TextRun) -> String {
    let text = HTML.lines(run.text)
    switch run.operation {
    case .delete: return "<del>\(text)</del>"
    case .insert: return "<ins>\(text)</ins>"
    case .equal:
      guard run.text.count > 80 else { return text }
      let (head, tail) = (HTML.lines(String(run.text.prefix(30))), HTML.lines(String(run.text.suffix(30))))
      let middle = HTML.lines(String(run.text.dropFirst(30).dropLast(30)))
      return "\(head)<details class=\"same\"><summary>…</summary>\(middle)</details>\(tail)"
    }
  }
}
