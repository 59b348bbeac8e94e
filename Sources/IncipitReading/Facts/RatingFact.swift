import IncipitBooks

/// For whom the work is fit.
enum RatingFact {
  /// The stated rating; without one, only plainly explicit content says anything, and not much.
  static func fact(_ stated: Stated<Rating>?, warnings: [Warning]) -> Fact<Rating> {
    if let stated { return .stated(stated) }
    guard let sex = warnings.first(where: { $0.value.value == "sex" }), (sex.severity ?? 0) >= 2,
      case .inferred(let inferred) = sex.value
    else { return .unknown }
    let isExplicit = sex.severity == 3
    return .inferred(
      Inferred(isExplicit ? .explicit : .mature, confidence: 0.5, evidence: inferred.evidence))
  }
}
