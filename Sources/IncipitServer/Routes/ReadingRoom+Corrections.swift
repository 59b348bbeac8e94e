import Hummingbird
import IncipitBooks
import IncipitLibrary
import IncipitPages
import IncipitText

extension ReadingRoom {
  /// A person's word over the machine's, and back.
  func addCorrections(to router: Router<BasicRequestContext>) {
    router.get("/works/:id/correct") { request, context in
      let place = try RoomQuery(request).at.flatMap(TextSpan.init(words:))
      return try correctPage(of: try context.workID, at: place)
    }
    router.post("/works/:id/correct") { request, context in
      let id = try context.workID
      let form = try await form(CorrectionForm.self, of: request)
      if let asked = try form.correction {
        _ = try library.correct(id, asked.field, about: form.about, to: asked.value)
      }
      return Response.seeOther(form.address(of: id))
    }
    router.post("/works/:id/undo") { request, context in
      let id = try context.workID
      let form = try await form(CorrectionForm.self, of: request)
      let number = form.number.flatMap { Int64($0) }
      _ = try library.undoCorrection(
        id, field: number == nil ? try form.knownField : nil, number: number)
      return Response.seeOther(form.address(of: id))
    }
  }

  private func correctPage(of id: Int64, at place: TextSpan?) throws -> Response {
    let work = try recentWork(id)
    return .html(
      try renderer.html(
        CorrectPage(
          card: work.card, layout: ReaderLayout(work.manuscript), reading: work.reading,
          place: place, formToken: configuration.formToken)))
  }

  /// The form that was sent, if it has the token of this opening of the room.
  func form<Form: TokenForm>(_ type: Form.Type, of request: Request) async throws -> Form {
    let body = try await request.body.collect(upTo: Form.maximumBytes)
    let form: Form
    do {
      form = try URLEncodedFormDecoder().decode(Form.self, from: String(buffer: body))
    } catch {
      throw HTTPError(.badRequest)
    }
    guard let token = form.token, token.isEqualInConstantTime(to: configuration.formToken) else {
      throw Refused(
        .forbidden, "An old form", "The form is of an earlier opening of the reading room.",
        remedy: "Load the page again and send it once more.")
    }
    return form
  }
}

/// What a form of ours sends: whatever else it holds, the token that shows that it is ours.
protocol TokenForm: Decodable {
  var token: String? { get }
  /// Far above any form that a person fills in.
  static var maximumBytes: Int { get }
}

/// What the forms of the card, and of the page that puts right, send.
struct CorrectionForm: TokenForm {
  var token: String?
  var field: String?
  var value: String?
  /// A name that was typed instead of choosing one; empty for none.
  var other: String?
  /// The name or the place that a correction is about.
  var about: String?
  /// The number of a correction to be taken back.
  var number: String?
  /// The place that the page was about.
  var at: String?

  /// Far above any summary.
  static let maximumBytes = 64 * 1024

  var knownField: Correction.Field {
    get throws {
      guard let field = field.flatMap(Correction.Field.init) else { throw HTTPError(.badRequest) }
      return field
    }
  }

  /// What is asked for; nil if a name is to stay where it is.
  var correction: (field: Correction.Field, value: String)? {
    get throws {
      let field = try knownField
      let typed = (other ?? "").trimmingBlanks
      if !typed.isEmpty { return (field, typed) }
      guard field == .alias else { return (field, (value ?? "").trimmingBlanks) }
      switch value {
      case "-", nil: return nil
      case "?": return (.person, "no")
      case let value?: return (.alias, value)
      }
    }
  }

  /// Where the browser goes on: the page that puts right, or the fact on the card.
  func address(of work: Int64) -> String {
    if about != nil || number != nil {
      let place = at.flatMap(TextSpan.init(words:)).map { "?at=\($0.start)-\($0.end)" }
      return "/works/\(work)/correct" + (place ?? "")
    }
    let field = (try? knownField.rawValue) ?? ""
    if field == Correction.Field.declined.rawValue { return "/works/\(work)#suggestions" }
    return "/works/\(work)#fact-\(field)"
  }
}
