using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>
/// A directory bucket, which its name tells from other buckets. Its objects are read and written in a session that
/// <c>s3express:CreateSession</c> on the bucket allows, and the bucket itself has actions of its own: none of <c>s3:</c> is asked for.
/// </summary>
internal sealed class DirectoryBucket : IResourceName
{
    /// <summary>What the names of directory buckets end in, and no others.</summary>
    public const string EndOfName = "--x-s3";

    private const string Service = "s3express:";
    private const string Variable = "BucketName";

    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        text.EndsWith(EndOfName, StringComparison.Ordinal) ? [ArnVariables.None.With(Variable, text)] : [];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];

    /// <summary>
    /// What an operation needs where it acts on directory buckets; null where it cannot, and where the method chooses its operation by the
    /// request.
    /// </summary>
    public static Operation? Counterpart(Operation operation)
    {
        var actions = operation.PossibleActions.Where(action => action.Action.StartsWith(Service, StringComparison.Ordinal)).ToArray();
        return actions.Length == 0 || operation.RequiredActions.Any(action => action.Condition?.And is not null)
            ? null
            : operation with { RequiredActions = actions, PossibleActions = [] };
    }

    /// <summary>Whether the bucket that an action is needed on is visibly a directory bucket.</summary>
    /// <param name="required">The action.</param>
    /// <param name="request">What is seen of the request.</param>
    /// <param name="pathOf">Gives the .NET path of a member.</param>
    public static bool IsActedOn(
        RequiredAction required, RequestShape request, Func<string, string> pathOf) => required.Bindings.Any(binding =>
        binding is { Variable: Variable, Members: [{ } member] }
        && request.MemberAt(pathOf(member)) is { Visibility: Visibility.Set } bucket
        && bucket.Value.TextOf().Pattern?.EndsWith(EndOfName, StringComparison.Ordinal) == true);
}
