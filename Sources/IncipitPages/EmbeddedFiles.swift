/// The files of `Resources`, built into the program; a new file gets its line here.
enum EmbeddedFiles {
  /// Mustache by template name.
  static let templates: [(name: String, bytes: [UInt8])] = [
    ("apart", PackageResources.apart_mustache),
    ("byline", PackageResources.byline_mustache),
    ("chapters", PackageResources.chapters_mustache),
    ("correct", PackageResources.correct_mustache),
    ("difference", PackageResources.difference_mustache),
    ("error", PackageResources.error_mustache),
    ("evidence", PackageResources.evidence_mustache),
    ("fact", PackageResources.fact_mustache),
    ("hidden", PackageResources.hidden_mustache),
    ("heading", PackageResources.heading_mustache),
    ("itemfacts", PackageResources.itemfacts_mustache),
    ("itemmeasure", PackageResources.itemmeasure_mustache),
    ("layout", PackageResources.layout_mustache),
    ("narrowing", PackageResources.narrowing_mustache),
    ("note", PackageResources.note_mustache),
    ("own", PackageResources.own_mustache),
    ("paging", PackageResources.paging_mustache),
    ("people", PackageResources.people_mustache),
    ("person", PackageResources.person_mustache),
    ("personpage", PackageResources.personpage_mustache),
    ("problem", PackageResources.problem_mustache),
    ("reader", PackageResources.reader_mustache),
    ("removed", PackageResources.removed_mustache),
    ("row", PackageResources.row_mustache),
    ("scene", PackageResources.scene_mustache),
    ("search", PackageResources.search_mustache),
    ("statistics", PackageResources.statistics_mustache),
    ("shelf", PackageResources.shelf_mustache),
    ("suggestions", PackageResources.suggestions_mustache),
    ("versions", PackageResources.versions_mustache),
    ("work", PackageResources.work_mustache),
  ]

  /// What browsers fetch, by file name.
  static let assets: [(name: String, bytes: [UInt8])] = [
    ("manner.js", PackageResources.manner_js),
    ("mark.svg", PackageResources.mark_svg),
    ("own.js", PackageResources.own_js),
    ("reader.css", PackageResources.reader_css),
    ("reader.js", PackageResources.reader_js),
    ("room.css", PackageResources.room_css),
    ("room.js", PackageResources.room_js),
  ]
}
