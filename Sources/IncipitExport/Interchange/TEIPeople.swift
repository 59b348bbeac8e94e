import IncipitBooks
import IncipitMarkup

/// The people, places and settings in a TEI header.
struct TEIPeople {
  let reading: Reading
  let cast: CastList

  /// The cast with its relationships, and the speakers who have no name; nil if there is nobody.
  var participants: String? {
    let people = cast.known.map(person)
    var lists: [String] = []
    if !people.isEmpty {
      let relations = reading.work.relationships.compactMap(relation)
      let related =
        relations.isEmpty
        ? "" : "\n<listRelation>\n\(relations.joined(separator: "\n"))\n</listRelation>"
      lists.append(
        "<listPerson type=\"cast\">\n\(people.joined(separator: "\n"))\(related)\n</listPerson>")
    }
    if !cast.unnamed.isEmpty {
      let unnamed = cast.unnamed.enumerated().map { index, text in
        "<person xml:id=\"\(TEIName.unnamed(index))\"><persName type=\"nominal\">"
          + "\(XMLText.escaped(text))</persName></person>"
      }
      lists.append(
        "<listPerson type=\"unnamed\">\n\(unnamed.joined(separator: "\n"))\n</listPerson>")
    }
    return lists.isEmpty
      ? nil : "<particDesc>\n\(lists.joined(separator: "\n"))\n</particDesc>"
  }

  /// Where and among whom the scenes are set, and the places that are named; nil if nothing is known.
  var settings: String? {
    let places = reading.places.enumerated().map { index, place in
      "<place xml:id=\"\(TEIName.place(index))\" type=\"\(place.kind.rawValue)\" "
        + "cert=\"\(Probability.text(place.confidence))\"><placeName>"
        + "\(TEIHeader.line(place.name))</placeName></place>"
    }
    let settings = reading.scenes.enumerated().filter { TEIHeader.hasSetting($0.element) }
      .map { index, scene in setting(scene, index) }
    guard !places.isEmpty || !settings.isEmpty else { return nil }
    let list =
      places.isEmpty ? [] : ["<listPlace>\n\(places.joined(separator: "\n"))\n</listPlace>"]
    return "<settingDesc>\n\((list + settings).joined(separator: "\n"))\n</settingDesc>"
  }

  private func person(_ character: StoryCharacter) -> String {
    let role = character.isNarrator ? " role=\"narrator\"" : ""
    let names =
      ["<persName>\(TEIHeader.line(character.name))</persName>"]
      + character.aliases.map {
        "<persName type=\"alias\">\(TEIHeader.line($0))</persName>"
      }
    let pronouns = character.pronouns.map {
      "<trait type=\"pronouns\"><desc>\($0.rawValue)</desc></trait>"
    }
    return "<person xml:id=\"\(TEIName.person(character.id))\"\(role) resp=\"#incipit\" "
      + "cert=\"\(Probability.text(character.confidence))\">\(names.joined())\(pronouns ?? "")"
      + "</person>"
  }

  private func relation(_ relationship: Relationship) -> String? {
    let known = Set(relationship.characters.filter { cast[$0] != nil })
    guard known.count > 1 else { return nil }
    let pointers = TEIName.pointers(to: relationship.characters, in: cast) ?? ""
    let name = relationship.nature?.rawValue ?? "related"
    let title = TEIHeader.line(relationship.name.value ?? "")
    return "<relation name=\"\(name)\" mutual=\"\(pointers)\""
      + "\(TEIHeader.grounds(relationship.name))><desc>\(title)</desc></relation>"
  }

  private func setting(_ scene: Scene, _ index: Int) -> String {
    let who = TEIName.pointers(to: scene.present, in: cast).map { " who=\"\($0)\"" } ?? ""
    let place = scene.place.map { "<locale>\(TEIHeader.line($0))</locale>" } ?? ""
    let time = scene.time.map { "<time>\(TEIHeader.line($0))</time>" } ?? ""
    let view =
      scene.pointOfView.flatMap { TEIName.pointers(to: [$0], in: cast) }
      .map { "<activity><rs type=\"pointOfView\" ref=\"\($0)\">point of view</rs></activity>" }
      ?? ""
    return "<setting xml:id=\"\(TEIName.setting(index))\"\(who)>\(place)\(time)\(view)</setting>"
  }
}
