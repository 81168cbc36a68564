using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>The right answer to a finding in a policy file.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Changes">The changes of the text, in its order.</param>
internal sealed record FindingEdit(string Title, IReadOnlyList<TextChange> Changes);
