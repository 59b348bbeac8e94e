/// Words for one relative: "Mum" and "her mother" are one person.
enum KinWords {
  /// The plain word for the relative whom `word`, in lower case, means.
  static func plain(_ word: String) -> String { plainOf[word] ?? word }

  private static let plainOf: [String: String] = {
    let families = [
      ["mother", "mum", "mom", "mam", "mama", "mamma", "ma", "mommy", "mummy"],
      ["father", "dad", "daddy", "papa", "pa", "pop"],
      ["grandmother", "grandma", "granny", "gran", "nana", "grandmamma"],
      ["grandfather", "grandpa", "grandad", "granddad", "grandpapa"],
      ["aunt", "auntie", "aunty"], ["sister", "sis"], ["fiance", "fiancé"],
      ["fiancee", "fiancée"],
    ]
    var plainOf: [String: String] = [:]
    for family in families { for word in family { plainOf[word] = family[0] } }
    return plainOf
  }()
}
