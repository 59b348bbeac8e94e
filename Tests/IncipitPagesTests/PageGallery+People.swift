import IncipitBooks
import IncipitPages

/// What the pages about people and suggestions are shown with.
extension PageGallery {
  static let suggestions = SuggestionRows(
    [
      Suggestion(
        .fandom, "The Lamplighters & <Friends>", confidence: 0.81,
        grounds: [
          Suggestion.Ground(work: 7, people: ["Ines Marrow", "Tobias"]),
          Suggestion.Ground(work: 9, people: ["Ines Marrow"]),
        ], against: [11]),
      Suggestion(
        .name("Ines"), "Ines Marrow", confidence: 0.65,
        grounds: [Suggestion.Ground(work: 7, people: ["Ines", "Tobias"])], against: []),
    ], headings: [7: "The Lamp at Saltwick", 9: "What the Tide Kept"])

  static let names = [
    ShelfName(
      name: "Ines Marrow", aliases: ["Ines", "Miss \"M\""], fandoms: ["The Lamplighters"], works: 3,
      firstWork: 7),
    ShelfName(name: "Tobias / Wick?", aliases: [], fandoms: [], works: 1, firstWork: 8),
  ]

  static let person = ShelfPerson(
    name: "Ines Marrow", aliases: ["Ines"], fandoms: ["The Lamplighters"],
    works: [
      ShelfPerson.Appearance(
        item: items[0], character: 1, name: "Ines", mentions: 41, lines: 12, scenes: 3),
      ShelfPerson.Appearance(
        item: items[1], character: 2, name: "Ines Marrow", mentions: nil, lines: 1, scenes: 1),
    ],
    lines: [ShelfPerson.Line(work: 7, start: 120, text: "“I did trim it,\n<b>honestly</b>.”")],
    partners: [ShelfPerson.Partner(name: "Captain Marrow", work: 7, said: 7, heard: 9)],
    ships: [
      ShelfPerson.Ship(name: "Tobines", works: 2, isInferred: false),
      ShelfPerson.Ship(name: "Ines / Tobias", works: 1, isInferred: true),
    ])
}
