import IncipitCollation
import Testing

@Suite struct NumberedNameTests {
  @Test(
    arguments: [
      ("winter-road_ch03.html", "winter road", 3), ("Winter Road 12.txt", "winter road", 12),
      ("WinterRoad7.txt", "winterroad", 7),
      ("Winter Road - Chapter 4 - The Fall.html", "winter road", 4),
      ("heap.zip/dir/winter_road_part_two.txt", "winter road", 2),
      ("1234567-3.html", "1234567", 3), ("Chapter IV.txt", "", 4), ("chapter 11.txt", "", 11),
      ("03 - The Fall.txt", "", 3), ("winter road.html.txt", "winter road", nil),
      ("000_9c1f4be27a60d385.txt", "", nil), ("9c1f4be27a60d385.html", "", nil),
      ("2018-02-11 post.html", "post", nil), ("winter road 2019.txt", "winter road", nil),
      ("story 5.txt", "", 5),
    ] as [(String, String, Int?)])
  func takesFileNamesApart(name: String, stem: String, number: Int?) {
    let name = NumberedName(name, isFile: true)
    if !stem.isEmpty || number == nil { #expect(name.stem == stem) }
    #expect(name.number == number)
  }

  @Test(
    arguments: [
      ("The Winter Road, Chapter 3: Ash", "the winter road", 3, nil),
      ("The Winter Road (3/7)", "the winter road", 3, 7),
      ("The Winter Road 2 of 5", "the winter road", 2, 5),
      ("The Winter Road", "the winter road", nil, nil), ("VII", "", 7, nil),
      ("Part II", "", 2, nil), ("The Mix", "the mix", nil, nil),
      ("No. 5 of a Kind", "no", nil, nil),
    ] as [(String, String, Int?, Int?)])
  func takesTitlesApart(title: String, stem: String, number: Int?, total: Int?) {
    let name = NumberedName(title, isFile: false)
    if number != nil || stem == title.lowercased() { #expect(name.stem == stem) }
    #expect(name.number == number && name.total == total)
  }

  @Test func neverTrapsOnAnyName() {
    for name in ["", ".", "/", "...", "9999999999999999999999.txt", "٣.txt", "3/", "/3", "a/b/"] {
      _ = NumberedName(name, isFile: true)
      _ = NumberedName(name, isFile: false)
    }
  }
}
