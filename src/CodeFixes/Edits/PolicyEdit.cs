using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>An edit of a policy file.</summary>
internal sealed class PolicyEdit
{
    private readonly IReadOnlyList<IReadOnlyList<TextChange>> _steps;

    public PolicyEdit(IReadOnlyList<IReadOnlyList<TextChange>> steps, IReadOnlyDictionary<ActionName, PolicyEditOutcome> outcomes)
    {
        _steps = steps;
        Outcomes = outcomes;
    }

    /// <summary>What came of each action.</summary>
    public IReadOnlyDictionary<ActionName, PolicyEditOutcome> Outcomes { get; }

    /// <summary>Whether the edit changes anything.</summary>
    public bool IsEmpty => _steps.Count == 0;

    /// <summary>The file after the edit; what is not changed keeps its bytes, the encoding and the byte order mark included.</summary>
    public SourceText Apply(SourceText text) => _steps.Aggregate(text, (current, changes) => current.WithChanges(changes));
}
