namespace RelationsTracker.App.Tests.Door.Rights;

/// <summary>
/// Who gets through the door with which use case. A use case without a row fails the test, and a row without a use case
/// too; one whose right depends on what is asked has a row for each.
/// </summary>
internal static class RightsTable
{
    /// <summary>Everybody a use case is tried as: nobody; nils, who is a member of nothing; anna, edda and rhea with their one role in "strait"; olga, who owns.</summary>
    public static IReadOnlyList<string> People { get; } = ["nobody", "nils", "anna", "edda", "rhea", "olga"];

    /// <summary>
    /// What each kind of door says to them in the order of <see cref="People"/>. <c>in</c>: the work was begun, whatever came
    /// of it. <c>hidden</c>: there is no such case, for them. <c>denied</c>: they are told who may. <c>missing</c>: what is for
    /// others is simply not there.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Doors { get; } = """
        member         denied  hidden   in       in       in       in
        editor         denied  hidden   denied   in       denied   in
        reviewer       denied  hidden   denied   denied   in       in
        owner-in-case  denied  hidden   denied   denied   denied   in
        signed-in      denied  in       in       in       in       in
        owner          denied  denied   denied   denied   denied   in
        owners-page    denied  missing  missing  missing  missing  in
        console        denied  missing  missing  missing  missing  missing
        elsewhere      denied  hidden   hidden   hidden   hidden   in
        """.Split('\n').Select(Words).ToDictionary(line => line[0], line => line[1..]);

    /// <summary>The doors whose work is inside a case; in a case of others they all say what <c>elsewhere</c> says.</summary>
    public static IReadOnlySet<string> InCase { get; } = new HashSet<string> { "member", "editor", "reviewer", "owner-in-case" };

    /// <summary>The rows: use cases by their door.</summary>
    public static IReadOnlyDictionary<string, string> Rows { get; } = new Dictionary<string, string>
    {
        ["member"] = """
            CheckBrief CheckBriefText CompareMoments CompleteReference ExportCase ExportCitations ExportMatrix FindInOriginal FindItems FindTensions FollowCase FollowEditors FollowMatrix
            ExportArgdown ExportChecks ExportClaimReview ExportList ExportNetwork ExportProvenance ExportStix
            ListByState ListChangers ListClusters ListItems ListItemsAsOf ListOriginals ListRaters ListRelationKinds ListThreads ListTiedActors
            DrawFigures OpenRoom PageItems RankQuestion OutlineBrief PreviewFall PreviewMatrix
            ReadActor ReadAnnotations ReadCarries ReadCase ReadCaseAsOf ReadChanges ReadChronology ReadClaim ReadCoverage ReadDisagreement ReadDrafts
            ReadDyad ReadForecasts ReadGrades ReadHistory ReadHypothesis ReadItem ReadItemAsOf ReadKnownActors ReadLaundering ReadMatrix ReadMatrixAsOf
            ReadMoments ReadNetwork ReadNews ReadOriginal ReadOutcomes ReadPremises ReadProbabilities ReadProvenance ReadRace ReadReview ReadSuggestions
            ReadThreads ReadTitles ReadTrackRecord ReadUncollected ReadUnderReview ReadWords
            CompareEditions ReadEdition ReadEditions ReadJudgements VerifyEdition VerifyManifest
            AddComment ChangeComment CommitSheet ConfirmWording DropDraft GiveProbabilities ImportMatrix JudgeStandard KeepDraft NoteVisit RateCell SettleThread
            SignDissent TakeBackCommitment TakeOverSheet UndoChange UndoChange/rating WithdrawComment WithdrawDissent
            """,
        ["editor"] = """
            AddItem AddRow AddText AnnotateClaim CarryExcerpts ChangeItem DecideCarry DissolveGroup FetchText GradeClaim GradeSource GroupRows
            ImportAnnotations ImportAnnotations/preview ImportCitations ImportCitations/preview ImportList ImportList/preview ImportLongList ImportStix ImportStix/preview MakeExcerpt MergeActors MoveMention MoveRow OpenForm ReadOriginal/withheld ProposeItem RecordStep RecordStep/disputed
            RestClaimOn SettlePrediction SkipSentences UndoChange/item UnmergeActor
            """,
        ["reviewer"] = "ExportBrief GiveEditionLink PreparePublication PublishEdition RecordStep/accepted RecordStep/returned RevealRatings RevokeEditionLink WithdrawEdition",
        ["owner-in-case"] = "AddWebhook ChangeWebhook CheckSearch DescribeCase InvitePerson PauseWebhook PingWebhook ReadWebhooks RebuildSearch RemoveWebhook ResendDelivery ResumeWebhook RotateWebhookSecret SetRoles UndoChange/case",
        ["signed-in"] = "DropView GiveToken ListTokens RevokeToken ListCases ListOwners ListViews NameMyself ReadMyself RenameView SaveView SearchEverywhere",
        ["owner"] = "CloseAccount ImportCase.AsItIsRead ImportCase.Handle MakeOwner OfferOwnership OfferSignIn OpenCase ReopenAccount UseLink WithdrawInvitation",
        ["owners-page"] = "ListPeople ReadHeads VerifyHistory",
        ["console"] = "BeginRequest EndRequest KnowToken OpenEditionLink ReadPerson.ByHandle ReadPerson.ById",
    };

    /// <summary>The words of a row.</summary>
    public static string[] Words(string row) => row.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
