using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1610. Whoever writes a bucket's policy can give itself its objects: withholding them withholds nothing.</summary>
internal sealed class ImpliedObjectAccessRule : PolicyFileRule
{
    // WRITE in a bucket's ACL creates, overwrites and deletes objects and reads none; a life cycle deletes them
    // (https://docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-lifecycle.html: whoever wants to prevent deletion must deny it as well).
    private static readonly (string Action, string[] Implied)[] Implications =
    [
        ("PutBucketPolicy", ["GetObject", "PutObject", "DeleteObject"]),
        ("PutBucketAcl", ["PutObject", "DeleteObject"]),
        ("PutLifecycleConfiguration", ["DeleteObject"]),
    ];

    public override PolicyRule Rule => PolicyRules.ImpliedObjectAccess;

    public override void Check(RuleContext context)
    {
        foreach (var (name, implied) in Implications)
        {
            if (context.Catalog.FindAction(new ActionName("s3", name)) is not { } action || implied.Any(other => IsGranted(context, other)))
                continue;
            foreach (var (statement, text) in Reaching.Granting(context, action))
            {
                if (Narrowing.IsAbsent(statement))
                    context.Report(Rule, text.ContentSpan, statement.Number, ["s3:" + name, string.Join(", ", implied.Select(other => $"'s3:{other}'"))]);
            }
        }
    }

    private static bool IsGranted(RuleContext context, string name) =>
        context.Catalog.FindAction(new ActionName("s3", name)) is { } action && context.Statements.Any(statement => statement.MayAllow(action));
}
