using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>
/// What Bedrock is asked to run: a foundation model, or an inference profile, which needs the action on itself and on the models behind it,
/// or the ARN of one of these or of something else.
/// </summary>
internal static class ModelId
{
    private const string Service = "bedrock";
    private const string Any = "*";
    private const string Global = "global";
    private const string Model = "foundation-model/";
    private const string Profile = "inference-profile/";
    private const string OwnProfile = "application-inference-profile/";

    // What an id of a profile begins with, before the id of its model. Models have their provider there.
    private static readonly string[] Places = ["apac", "au", "ca", "eu", Global, "jp", "us", "us-gov"];

    /// <summary>The resources that are acted on, all of them; none where the text is not known to name any.</summary>
    /// <param name="text">The text, with <c>*</c> for what is not known of it.</param>
    public static IReadOnlyList<ArnPattern> Read(string text)
    {
        if (!ArnPattern.TryParse(text, out var arn))
            return OfId(text);
        if (!arn.IsPlausible() || arn.Service != Service)
            return [];
        return arn.Resource.StartsWith(OwnProfile, StringComparison.Ordinal) ? [arn, ModelIn(Any, Any)]
            : arn.Resource.StartsWith(Profile, StringComparison.Ordinal) ? [arn, .. Behind(arn.Resource.Substring(Profile.Length))]
            : [arn];
    }

    private static IReadOnlyList<ArnPattern> OfId(string id)
    {
        var parts = id.Split('.');
        if (Places.Contains(parts[0]) && parts.Length > 2)
            return [new ArnPattern(Any, Service, Any, Any, Profile + id), .. Behind(id)];

        // Places may be added, and a name may have dots: only what can be nothing else is taken for a model's.
        return parts.Length == 2 && parts[0].Length > 0 && parts[0].IndexOf('*') < 0 && !Places.Contains(parts[0])
            && parts[1].Trim('*').Length > 0
            ? [ModelIn(Any, id)]
            : [];
    }

    // A profile of all regions asks for the model in none as well as in the region of the call.
    private static IEnumerable<ArnPattern> Behind(string profile)
    {
        var dot = profile.IndexOf('.');
        if (dot < 0 || !Places.Contains(profile.Substring(0, dot)))
            return [ModelIn(Any, Any)];
        var model = profile.Substring(dot + 1);
        return profile.StartsWith(Global + ".", StringComparison.Ordinal)
            ? [ModelIn(Any, model), ModelIn("", model)]
            : [ModelIn(Any, model)];
    }

    private static ArnPattern ModelIn(string region, string id) => new(Any, Service, region, "", Model + id);
}
