using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>How the members of a service name one kind of resource.</summary>
internal interface IResourceName
{
    /// <summary>What a name says; any of the results may be meant.</summary>
    IReadOnlyList<ArnVariables> OfText(string text, string member);

    /// <summary>What an ARN in place of the name says.</summary>
    IReadOnlyList<ArnVariables> OfArn(ArnPattern arn);
}
