import PlanSyntax

/// How a document writes its markers, learnt from those that are sound.
struct MarkerHabits: Sendable {
  /// By document and track, the sections with a sound marker, in reading order.
  private var models: [TrackTable<[Int]>] = []

  /// - Parameters:
  ///   - damage: Sections whose markers are no models, since they are damaged themselves.
  ///   - foreign: Sections that are none either.
  ///
  /// Linear.
  init(_ plan: Plan, _ forms: [MarkerForm], damage: [(section: Int, kind: MarkerDamage)], foreign: Set<Int>) {
    let damaged = foreign.union(damage.lazy.filter { $0.kind != .joined }.map(\.section))
    for (number, document) in plan.documents.enumerated() {
      models.append(TrackTable(repeating: []))
      for index in document.sections {
        let (marker, form) = (plan.sections[index].marker, forms[index])
        guard marker.status == .written, marker.style == marker.seriesStyle, form.missing.isEmpty, form.isPaired,
          !form.hasForeignPoint(in: marker.style), !damaged.contains(index),
          form.flaws.isDisjoint(with: [.innerBlank, .innerBreak])
        else { continue }
        models[number][Series.Track(marker, document: number)].append(index)
      }
    }
  }

  /// The nearest sound section of the same style: before the section, unless only one behind it has the same parent. O(log sections).
  func model(for section: Int, in plan: Plan) -> Int? {
    let (marker, parent) = (plan.sections[section].marker, plan.sections[section].parent)
    let document = plan.document(of: section)
    let list = models[document][Series.Track(marker, document: document)]
    let place = list.upperBound(section - 1)
    let before = place > 0 ? list[place - 1] : nil
    let after = list[place...].first { $0 != section }
    if let before, plan.sections[before].parent == parent { return before }
    if let after, plan.sections[after].parent == parent { return after }
    return before ?? after
  }

  /// A number as the nearest sound section of the same style writes it.
  func marker(_ ordinal: Ordinal, like section: Int, in survey: PlanSurvey) -> String {
    let marker = survey.plan.sections[section].marker
    guard marker.style != .decimal, let model = model(for: section, in: survey.plan) else { return normal(ordinal, section, survey.plan) }
    return text(ordinal, of: model, in: survey) ?? normal(ordinal, section, survey.plan)
  }

  /// The pieces of a section's marker with another number; nil for a composed character such as ㈠, which holds its brackets.
  func text(_ ordinal: Ordinal, of model: Int, in survey: PlanSurvey) -> String? {
    let plan = survey.plan
    let style = plan.sections[model].marker.style
    if !style.definition.close.isEmpty, survey.forms[model].close == "\0" { return nil }
    var text = ""
    for index in plan.sections[model].marker.tokens.range {
      switch plan.tokens[index].kind {
      case .numeral: text += MarkerForm.numeral(style.definition.numeral(ordinal), in: survey.forms[model].digits)
      case .markerOpen, .markerPrefix, .markerUnit, .markerClose, .markerSeparator: text += plan.text(written: plan.span(ofToken: index))
      default: break
      }
    }
    return text
  }

  /// The form of the standard.
  private func normal(_ ordinal: Ordinal, _ section: Int, _ plan: Plan) -> String {
    let marker = plan.sections[section].marker
    guard marker.seriesStyle == .decimal else {
      let unit = plan.text(.markerUnit, in: marker.tokens)
      return marker.seriesStyle.definition.marker(ordinal, unit: marker.seriesStyle == .part && !unit.isEmpty ? unit : nil)
    }
    var numbers = [ordinal]
    var parent = plan.sections[section].parent
    while numbers.count < marker.components, let above = parent, let number = plan.sections[above].marker.ordinal {
      numbers.append(number)
      parent = plan.sections[above].parent
    }
    return numbers.reversed().map(\.description).joined(separator: ".")
  }
}
