import IncipitBooks

/// What the works of a list have in common, each value with a way to see only it or all but it.
struct NarrowingRows {
  let narrowing: Narrowing
  /// The address of the list of a query.
  let address: (String) -> String

  /// The record that `narrowing.mustache` lays out.
  var record: PageValue {
    .record([
      "conditions": .list(
        narrowing.conditions.map { condition in
          .record([
            "conditionText": .text(condition.text),
            "withoutAddress": .text(address(condition.without)),
          ])
        }),
      "hasConditions": .flag(!narrowing.conditions.isEmpty),
      "fields": .list(narrowing.fields.map(field)),
      "hasFields": .flag(!narrowing.fields.isEmpty),
      "isPart": .text(
        narrowing.isWhole ? nil : Wording.count(narrowing.works, "work", "works")),
    ])
  }

  private func field(_ field: Narrowing.Field) -> PageValue {
    .record([
      "fieldName": .text(Wording.list(field.name)),
      "choices": .list(field.choices.map { choice($0, of: field.name) }),
    ])
  }

  private func choice(_ choice: Narrowing.Choice, of field: String) -> PageValue {
    .record([
      "valueName": .text(Wording.value(choice.value.name, of: field)),
      "valueCount": .text(Wording.grouped(choice.value.count)),
      "guessed": .text(guessed(choice.value)),
      "onlyAddress": .text(choice.including.map(address)),
      "withoutAddress": .text(choice.excluding.map(address)),
    ])
  }

  /// How many of those that have a value only seem to have it; nil if none.
  private func guessed(_ value: Facets.Value) -> String? {
    switch value.inferred {
    case 0: nil
    case value.count: "read from the text"
    default: "\(Wording.grouped(value.inferred)) of them read from the text"
    }
  }
}
