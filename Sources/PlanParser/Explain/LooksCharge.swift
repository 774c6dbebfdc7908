import PlanSyntax

/// What a bill says of a paragraph's looks, and which side of them tells.
struct LooksCharge {
  let model: Model

  func charge(_ offer: Offer, at event: Event) -> Charge {
    let amount = model.shape(of: event, taking: offer)
    let shape = event.shape?.seen(as: model.tracks[Int(offer.track)].style)
    let looks = Looks(
      firstSentence: shape.map { .init($0.head) } ?? .plain,
      endsInTag: shape?.endsInTag ?? false, leadsList: shape.map { $0.leadsList || $0.leadsItem } ?? false,
      telling: shape.flatMap { telling($0, amount, track: Int(offer.track)) })
    return Charge(reason: .looks(looks), amount: amount)
  }

  /// The side of a shape without which the evidence would be another.
  private func telling(_ shape: Shape, _ amount: Float, track: Int) -> Looks.Telling? {
    func effect(tag: Bool, list: Bool) -> Float {
      let leads = shape.leadsList || shape.leadsItem
      let other = Shape(
        form: shape.form, head: shape.head, endsInTag: shape.endsInTag != tag, leadsList: list ? !leads : shape.leadsList,
        followsTag: shape.followsTag, itemBehind: list ? nil : shape.itemBehind, wording: shape.wording)
      // Of another shape this paragraph is no example.
      return amount - model.evidence.cost(other, track: track, wasText: false)
    }
    let tag = effect(tag: true, list: false)
    let list = effect(tag: false, list: true)
    let least: Float = 1
    if tag * amount > 0, abs(tag) >= max(least, abs(list)) { return .tag }
    return list * amount > 0 && abs(list) >= least ? .list : nil
  }
}

extension Looks.FirstSentence {
  init(_ head: Shape.Head) {
    switch head {
    case .brief: self = .brief
    case .plain, .paired: self = .plain
    case .winding: self = .long
    }
  }
}
