/// The forms in which an English word may stand: number, person, tense.
package enum WordForms {
  /// Every form of every word that `word` may be a form of; `word` itself among them.
  ///
  /// Made by rule, so that some are no words; but irregular verbs and nouns are known. Comparison ("taller") and
  /// derivation ("singer") are no forms.
  ///
  /// - Parameter word: in lower case.
  /// - Returns: in the order of the alphabet, at most some thirty; only the word if it has others than the letters a to z.
  package static func forms(of word: String) -> [String] {
    guard word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), word.utf8.count > 1 else {
      return [word]
    }
    var forms: Set<String> = [word]
    for base in bases(of: word) { forms.formUnion(regular(base) + irregular[base, default: []]) }
    return forms.sorted()
  }

  /// What `word` may be a form of, most of them no words.
  private static func bases(of word: String) -> [String] {
    BaseForms.candidates(for: word, by: endings) + irregularBases[word, default: []]
  }

  private static let endings = [
    ("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""),
    ("ed", "e"), ("ying", "ie"), ("ing", ""), ("ing", "e"),
  ].map { (ending: Array($0.utf8), instead: Array($1.utf8)) }

  private static func regular(_ base: String) -> [String] {
    let bytes = Array(base.utf8)
    guard let last = bytes.last, bytes.count > 1 else { return [base] }
    let short = String(base.dropLast())
    let isAfterConsonant = !isVowel(bytes[bytes.count - 2])
    var forms = [base, base + "s"]
    switch last {
    case UInt8(ascii: "e"):
      forms += [base + "d", short + "ing"]
      if base.hasSuffix("ie") { forms.append(base.dropLast(2) + "ying") }
      if base.hasSuffix("ee") || base.hasSuffix("oe") || base.hasSuffix("ye") {
        forms.append(base + "ing")
      }
      if base.hasSuffix("fe") { forms.append(base.dropLast(2) + "ves") }
    case UInt8(ascii: "y") where isAfterConsonant:
      forms += [short + "ies", short + "ied", base + "ing"]
    default:
      forms += [base + "ed", base + "ing"]
      if ["s", "x", "z", "ch", "sh", "o"].contains(where: base.hasSuffix) {
        forms.append(base + "es")
      }
      if last == UInt8(ascii: "f") { forms.append(short + "ves") }
      let canDouble = !isVowel(last) && !"hwxy".utf8.contains(last)
      if canDouble, isVowel(bytes[bytes.count - 2]) {
        let double = base + base.suffix(1)
        forms += [double + "ed", double + "ing"]
      }
    }
    return forms
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static let irregular: [String: [String]] = Dictionary(
    irregularLines.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map { String($0) }
      return (words[0], Array(words.dropFirst()))
    }, uniquingKeysWith: +)

  /// What irregular forms belong to.
  private static let irregularBases: [String: [String]] = {
    var bases: [String: [String]] = [:]
    for (base, forms) in irregular {
      for form in forms { bases[form, default: []].append(base) }
    }
    return bases.mapValues { $0.sorted() }
  }()

  /// A base form a line with its irregular forms; the common ones of the language's grammars.
  private static let irregularLines = """
    arise arose arisen
    be am is are was were been being
    bear bore borne born
    beat beaten
    become became
    begin began begun
    bend bent
    bet bet
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    build built
    burn burnt
    buy bought
    catch caught
    child children
    choose chose chosen
    cling clung
    come came
    creep crept
    deal dealt
    dig dug
    die dying
    do does did done
    draw drew drawn
    dream dreamt
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fling flung
    fly flew flown
    foot feet
    forbid forbade forbidden
    forget forgot forgotten
    forgive forgave forgiven
    freeze froze frozen
    get got gotten
    give gave given
    go goes went gone
    goose geese
    grind ground
    grow grew grown
    hang hung
    have has had
    hear heard
    hide hid hidden
    hold held
    keep kept
    kneel knelt
    know knew known
    lay laid
    lead led
    lean leant
    leap leapt
    learn learnt
    leave left
    lend lent
    lie lay lain lying
    light lit
    lose lost
    make made
    man men
    mean meant
    meet met
    mouse mice
    overhear overheard
    pay paid
    person people
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    sew sewn
    shake shook shaken
    shine shone
    shoot shot
    show shown
    shrink shrank shrunk
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    slide slid
    sling slung
    smell smelt
    sneak snuck
    speak spoke spoken
    speed sped
    spell spelt
    spend spent
    spill spilt
    spin spun
    spit spat
    spoil spoilt
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stink stank stunk
    stride strode stridden
    strike struck stricken
    string strung
    strive strove striven
    swear swore sworn
    sweep swept
    swell swollen
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    tooth teeth
    tread trod trodden
    understand understood
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept
    win won
    wind wound
    wolf wolves
    woman women
    wring wrung
    write wrote written
    """
}
