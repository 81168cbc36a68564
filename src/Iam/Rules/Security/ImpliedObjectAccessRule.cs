using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// DSP1610. Whoever writes a bucket's policy can give itself its objects: withholding them withholds nothing. After parliament's
/// RESOURCE_POLICY_PRIVILEGE_ESCALATION (https://github.com/duo-labs/parliament/blob/main/parliament/policy.py, BSD-3-Clause), but for
/// reading by a bucket's ACL.
/// </summary>
internal sealed class ImpliedObjectAccessRule() : PolicyRule(Descriptor)
{
    // WRITE in a bucket's ACL creates, overwrites and deletes objects and reads none; a life cycle deletes them
    // (https://docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-lifecycle.html: whoever wants to prevent deletion must deny it as
    // well).
    private static readonly (string Action, string[] Implied)[] Implications =
    [
        ("PutBucketPolicy", ["GetObject", "PutObject", "DeleteObject"]),
        ("PutBucketAcl", ["PutObject", "DeleteObject"]),
        ("PutLifecycleConfiguration", ["DeleteObject"]),
    ];

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1610",
        "Withheld object access by another action",
        "'{0}' gives the caller what the policy withholds: {1}; allow these explicitly, or remove it");

    public override void Check(RuleContext context)
    {
        // A wildcard that gives several kinds of control is told of once.
        var told = new HashSet<int>();
        foreach (var (name, implied) in Implications)
        {
            if (context.Catalog.FindAction(new ActionName("s3", name)) is not { } action)
                continue;
            foreach (var (statement, text) in Reaching.Granting(context, action).Where(grant => Narrowing.IsAbsent(grant.Statement)))
            {
                var withheld = implied.Where(other => !IsGranted(context, other, statement)).ToArray();
                if (withheld.Length > 0 && told.Add(text.Span.Start))
                    context.Report(Rule, text.ContentSpan, statement.Number,
                        ["s3:" + name, string.Join(", ", withheld.Select(other => $"'s3:{other}'"))]);
            }
        }
    }

    private static bool IsGranted(RuleContext context, string name, CheckedStatement control) =>
        context.Catalog.FindAction(new ActionName("s3", name)) is not { } action
            || Reaching.Granting(context, action).Any(grant => SharesBucket(control, grant.Statement));

    // Objects of one of the buckets, at least; a statement that lacks its resources may get any.
    private static bool SharesBucket(CheckedStatement control, CheckedStatement objects) => control.Statement.IsNotResource
        || objects.Statement.IsNotResource
        || control.Resources.Count == 0 || objects.Resources.Count == 0
        || control.Resources.Any(bucket => objects.Resources.Any(given => bucket.Pattern.Arn is not { } arn || given.Pattern.Arn is null
            || given.Pattern.Arn.Intersects(arn with { Resource = arn.Resource + "/*" })));
}
