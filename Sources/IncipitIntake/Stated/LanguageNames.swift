/// The names that archives give languages.
enum LanguageNames {
  /// The BCP 47 tag of the language that `name` names; nil if it is not known.
  ///
  /// A tag stands for itself.
  static func tag(_ name: String) -> String? {
    let name = name.lowercased()
    return tags[name] ?? tags.values.first { $0.lowercased() == name }
  }

  private static let tags: [String: String] = [
    "english": "en", "français": "fr", "french": "fr", "deutsch": "de", "german": "de",
    "español": "es", "spanish": "es", "italiano": "it", "italian": "it", "português": "pt",
    "português brasileiro": "pt-BR", "português europeu": "pt-PT", "portuguese": "pt",
    "nederlands": "nl", "dutch": "nl", "polski": "pl", "polish": "pl", "русский": "ru",
    "russian": "ru", "українська": "uk", "ukrainian": "uk", "svenska": "sv", "swedish": "sv",
    "norsk": "no", "norwegian": "no", "dansk": "da", "danish": "da", "suomi": "fi",
    "finnish": "fi", "čeština": "cs", "czech": "cs", "magyar": "hu", "hungarian": "hu",
    "türkçe": "tr", "turkish": "tr", "bahasa indonesia": "id", "indonesian": "id",
    "tiếng việt": "vi", "vietnamese": "vi", "日本語": "ja", "japanese": "ja", "한국어": "ko",
    "korean": "ko", "中文-普通话 國語": "zh", "中文": "zh", "chinese": "zh", "latin": "la",
    "filipino": "fil", "română": "ro", "romanian": "ro", "hrvatski": "hr", "ελληνικά": "el",
  ]
}
