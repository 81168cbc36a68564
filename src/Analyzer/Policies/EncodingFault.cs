using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Policies;

/// <summary>Faults of a file's encoding: the compiler decodes the text before anyone sees it, IAM would not.</summary>
internal static class EncodingFault
{
    /// <summary>What is wrong with the encoding; null where it is plain UTF-8 or not known.</summary>
    public static string? Of(SourceText text) => text.Encoding switch
    {
        UnicodeEncoding or UTF32Encoding => "the file is encoded in " + text.Encoding.WebName + "; save it as UTF-8",
        UTF8Encoding utf8 when utf8.GetPreamble().Length > 0 => "the file begins with a byte order mark; save it as UTF-8 without one",
        _ => null,
    };
}
