using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RelationsTracker.App.History;
using RelationsTracker.App.Live;
using RelationsTracker.App.Storage;
using RelationsTracker.Core;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Door;

/// <summary>
/// The one door to the data. Every use case goes through it, so that who may, whether the input is sound, whose change
/// it was and what a lost race looks like are each decided here and nowhere else.
/// </summary>
public sealed partial class FrontDoor(IDbContextFactory<TrackerDb> dbs, IAtWork atWork, WriteQueue queue, ChangeHub hub, TimeProvider clock, ILogger<FrontDoor> log)
{
    /// <summary>Reads inside a case. A case one may not see is missing, like one that does not exist.</summary>
    public Task<Outcome<T>> Read<T>(string slug, Func<Desk, Task<T>> query, CancellationToken cancel = default)
        => Read(Permission.Read, slug, query, cancel);

    /// <summary>Reads inside a case what takes more than membership, such as taking a brief out of the house.</summary>
    public Task<Outcome<T>> Read<T>(Permission permission, string slug, Func<Desk, Task<T>> query, CancellationToken cancel = default)
        => Answer<T>(async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
            var (file, worker) = await Enter(db, slug, cancel);
            if (!worker.May(permission))
            {
                LogDenied(worker.Name, "reading", slug);
                return new Outcome<T>.Denied(worker.WhyNot(permission));
            }

            return new Outcome<T>.Done(await query(new Desk(db, file, worker, clock.GetUtcNow(), cancel)));
        });

    /// <summary>Reads what belongs to no case, or to all the person sees.</summary>
    public Task<Outcome<T>> Read<T>(Func<Desk, Task<T>> query, CancellationToken cancel = default)
        => Answer<T>(async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
            return new Outcome<T>.Done(await query(new Desk(db, null, await Reading(db, cancel), clock.GetUtcNow(), cancel)));
        });

    /// <summary>Changes something inside a case.</summary>
    public Task<Outcome<T>> Write<TInput, T>(Permission permission, string slug, TInput input, Func<Desk, Task<T>> work, string? reason = null, CancellationToken cancel = default)
        where TInput : notnull
        => Change(permission, slug, input, work, reason, cancel);

    /// <summary>Changes what belongs to the installation.</summary>
    public Task<Outcome<T>> Write<TInput, T>(Permission permission, TInput input, Func<Desk, Task<T>> work, string? reason = null, CancellationToken cancel = default)
        where TInput : notnull
        => Change(permission, null, input, work, reason, cancel);

    private Task<Outcome<T>> Change<TInput, T>(Permission permission, string? slug, TInput input, Func<Desk, Task<T>> work, string? reason, CancellationToken cancel)
        where TInput : notnull
        => Answer<T>(async () =>
        {
            if (Flaws(input) is { Count: > 0 } flaws)
            {
                return new Outcome<T>.Invalid(flaws);
            }

            using var turn = await queue.Turn(cancel);
            await using var db = await dbs.CreateDbContextAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var (file, worker) = slug is null ? (null, await Reading(db, cancel)) : await Enter(db, slug, cancel);
            db.Stamp = new Stamp(worker.PersonId, worker.Name, NameOf<TInput>(), reason, clock.GetUtcNow());
            if (!worker.May(permission))
            {
                LogDenied(worker.Name, NameOf<TInput>(), slug ?? "the installation");
                return new Outcome<T>.Denied($"{worker.WhyNot(permission)}{(worker.Limit is null ? " Your text stays here." : "")}");
            }

            if (file is not null)
            {
                await db.LockCase(file.Id, cancel);
            }

            var value = await work(new Desk(db, file, worker, db.Stamp.At, cancel));
            await NoteDone(db, worker, cancel);
            foreach (var item in db.ChangeTracker.Entries<Item>().Where(entry => entry.State == EntityState.Modified))
            {
                item.Entity.WaitAgain(db.Stamp.Who, db.Stamp.At, reason);
            }

#pragma warning disable RS0030 // this is the one place that saves
            await db.SaveChangesAsync(cancel);
#pragma warning restore RS0030
            foreach (var notice in db.Notices)
            {
                await db.PassOn(NoticeText.Of(hub.Node, notice), cancel);
            }

            await transaction.CommitAsync(cancel);
            foreach (var notice in db.Notices)
            {
                hub.Publish(notice);
            }

            return new Outcome<T>.Done(value);
        });

    // That a request with a key was done is kept together with what it did, or neither is.
    private async Task NoteDone(TrackerDb db, Worker worker, CancellationToken cancel)
    {
        if (atWork.Request is { } request)
        {
            var attempt = await db.Answers.AsTracking().SingleOrDefaultAsync(a => a.PersonId == worker.PersonId && a.Key == request.Key && a.At == request.At, cancel);
            (attempt ?? throw new StaleException()).Do(clock.GetUtcNow());
        }
    }

    // Asked of the database each time, a role taken away counts from the next command on; and asked in one go, since every
    // piece of work begins with it: the case, whether it holds anything sealed, who asks, and what they may do here.
    private async Task<(CaseFile File, Worker Worker)> Enter(TrackerDb db, string slug, CancellationToken cancel)
    {
        var account = atWork.IsConsole ? null : await atWork.Account();
        var found = await db.Cases.Where(c => c.Slug == slug).LeftJoin(db.People.Where(p => p.ClosedAt == null), c => account, p => p.Id, (c, p) => new
        {
            File = c,
            IsSealed = db.Set<Question>().Any(q => q.CaseId == c.Id && q.Content.Sealed && q.Content.Reveal == null),
            Person = (Guid?)p!.Id,
            p.Name,
            p.Handle,
            IsOwner = (bool?)p.IsOwner,
            Roles = db.Members.Where(m => m.CaseId == c.Id && m.PersonId == account).Select(m => m.Roles).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancel);
        var worker = atWork.IsConsole ? Worker.Console
            : found is null ? await Who(db, cancel)
            : found.Person is { } person ? new Worker(person, found.Name, found.Handle, found.IsOwner == true, found.Roles, atWork.Limit) : throw new UnknownPersonException();
        db.ReadAs(worker.PersonId);
        if (found is { IsSealed: false })
        {
            db.NothingIsSealed();
        }

        return found is not null && worker.May(Permission.Read)
            ? (found.File, worker)
            : throw new MissingException($"There is no case '{slug}' here, or not for you.");
    }

    private async Task<Worker> Reading(TrackerDb db, CancellationToken cancel)
    {
        var worker = await Who(db, cancel);
        db.ReadAs(worker.PersonId);
        return worker;
    }

    // Outside every case nobody has a role.
    private async Task<Worker> Who(TrackerDb db, CancellationToken cancel)
    {
        if (atWork.IsConsole)
        {
            return Worker.Console;
        }

        var (account, limit) = (await atWork.Account(), atWork.Limit);
        return await db.People.Where(p => p.Id == account && p.ClosedAt == null).Select(p => new Worker(p.Id, p.Name, p.Handle, p.IsOwner, Roles.None, limit)).SingleOrDefaultAsync(cancel)
            ?? throw new UnknownPersonException();
    }

    private async Task<Outcome<T>> Answer<T>(Func<Task<Outcome<T>>> work)
    {
        try
        {
            return await work();
        }
        catch (FlawedException flawed)
        {
            return new Outcome<T>.Invalid(flawed.Flaws);
        }
        catch (RuleException broken)
        {
            return new Outcome<T>.Refused(broken.Message);
        }
        catch (MissingException missing)
        {
            return new Outcome<T>.Missing(missing.Message);
        }
        catch (UnknownPersonException)
        {
            return new Outcome<T>.Denied("You are not signed in any more, or your account was closed. Sign in again; your text stays here.");
        }
        catch (Exception stale) when (stale is StaleException or DbUpdateConcurrencyException)
        {
            return new Outcome<T>.Stale();
        }
        catch (Exception failure) when (StorageTrouble.Explain(failure) is { } why)
        {
            LogTrouble(failure, why);
            return new Outcome<T>.Unavailable(why);
        }
    }

    // An input record stands inside its use case: AddItem.Input is the work of AddItem.
    private static string NameOf<TInput>() => typeof(TInput).DeclaringType?.Name ?? typeof(TInput).Name;

    private static List<Flaw> Flaws(object input)
    {
        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(input, new ValidationContext(input), problems, validateAllProperties: true);
        return [.. problems.Select(p => new Flaw(Kebab.Of(p.MemberNames.FirstOrDefault() ?? ""), p.ErrorMessage ?? "This will not do."))];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Denied: {Who} tried {UseCase} in {Where}")]
    private partial void LogDenied(string who, string useCase, string where);

    [LoggerMessage(Level = LogLevel.Error, Message = "The database is in trouble: {Why}")]
    private partial void LogTrouble(Exception failure, string why);
}

/// <summary>Nobody the database knows is at work.</summary>
internal sealed class UnknownPersonException : Exception;
