using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>
/// Faults of a file's encoding: the compiler decodes the text before anyone sees it, IAM would not. Only bytes have any. A server makes its
/// texts from what an editor sends, with an encoding that says nothing of the file.
/// </summary>
internal static class EncodingFault
{
    /// <summary>What is wrong with the encoding; null where it is plain UTF-8 or not known.</summary>
    public static string? Find(SourceText text) => IsFromBytes(text)
        ? text.Encoding switch
        {
            UnicodeEncoding or UTF32Encoding => "the file is encoded in " + text.Encoding.WebName + "; save it as UTF-8",
            UTF8Encoding utf8 when utf8.GetPreamble().Length > 0 && BeginsWithMark(text) =>
                "the file begins with a byte order mark; save it as UTF-8 without one",
            _ => null,
        }
        : null;

    // What was made from a string can be embedded into symbols as it is; bytes can only where a build asks for that.
    private static bool IsFromBytes(SourceText text) => !text.CanBeEmbedded;

    // Whoever reads bytes may expect a mark that they do not have. The checksum is that of the bytes.
    private static bool BeginsWithMark(SourceText text) => text.GetChecksum().SequenceEqual(
        SourceText.From(text.ToString(), Encoding.UTF8, text.ChecksumAlgorithm).GetChecksum());
}
